import type { AudienceMessages } from "#messages/audience.en.ts";
import css from "../SubscribeForm.module.css";

/** What was wrong with a form that was sent: the last part of `?problem=`. */
export type FormProblem = keyof AudienceMessages["subscribe"]["problems"];

export const formProblem = (words: AudienceMessages, given: unknown): FormProblem | undefined =>
  typeof given === "string" && Object.hasOwn(words.subscribe.problems, given)
    ? (given as FormProblem)
    : undefined;

/** What was wrong with a form the last time; the answer to it leads here. */
export function Problem({ problem, words }: { problem: FormProblem; words: AudienceMessages }) {
  return (
    <p className={css.problem} id="problem" role="alert">
      {words.subscribe.problems[problem]}
    </p>
  );
}

type Props = {
  label: string;
  button: string;
  problem: FormProblem | undefined;
  words: AudienceMessages;
};

/** The address and the button that end a form; above them, what was wrong with the address the last time. */
export function AddressField({ label, button, problem, words }: Props) {
  const isWrong = problem === "email";
  return (
    <>
      {isWrong && <Problem problem={problem} words={words} />}
      <div className={css.go}>
        <div>
          <label htmlFor="email">{label}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            required
            aria-invalid={isWrong || undefined}
            aria-describedby={isWrong ? "problem" : undefined}
          />
        </div>
        <button type="submit" className="btn">
          {button}
        </button>
      </div>
    </>
  );
}
