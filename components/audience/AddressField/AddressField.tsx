import type { AudienceMessages } from "#messages/audience.en.ts";
import css from "../SubscribeForm.module.css";

/** What was wrong with a form that was sent: the last part of `?problem=`. */
export type FormProblem = keyof AudienceMessages["subscribe"]["problems"];

export const formProblem = (words: AudienceMessages, given: unknown): FormProblem | undefined =>
  typeof given === "string" && Object.hasOwn(words.subscribe.problems, given)
    ? (given as FormProblem)
    : undefined;

type Props = {
  label: string;
  button: string;
  problem: FormProblem | undefined;
  words: AudienceMessages;
};

/** The address and the button that end a form; above them, what was wrong the last time. */
export function AddressField({ label, button, problem, words }: Props) {
  return (
    <>
      {problem && (
        <p className={css.problem} id="problem" role="alert">
          {words.subscribe.problems[problem]}
        </p>
      )}
      <div className={css.go}>
        <div>
          <label htmlFor="email">{label}</label>
          <input
            id="email"
            name="email"
            type="email"
            autoComplete="email"
            required
            aria-invalid={problem === "email" || undefined}
            aria-describedby={problem && "problem"}
          />
        </div>
        <button type="submit" className="btn">
          {button}
        </button>
      </div>
    </>
  );
}
