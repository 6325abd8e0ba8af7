import css from "./Choices.module.css";

export type Choice = { value: string; title: string };
type Question = { legend: string; name: string; choices: Choice[] };

function Boxes({
  legend,
  name,
  choices,
  type,
  chosen,
}: Question & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
      <ul>
        {choices.map(({ value, title }) => (
          <li key={value}>
            <label className={css.choice}>
              <input type={type} name={name} value={value} defaultChecked={chosen.includes(value)} />
              {title}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Several of many, as a form sends them: `name` once for each that is chosen. */
export function Choices({ chosen = [], ...question }: Question & { chosen?: readonly string[] | undefined }) {
  return question.choices.length > 0 && <Boxes {...question} type="checkbox" chosen={chosen} />;
}

/** One of a few. */
export function OneOf({ chosen, ...question }: Question & { chosen: string }) {
  return <Boxes {...question} type="radio" chosen={[chosen]} />;
}
