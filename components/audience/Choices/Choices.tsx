import css from "./Choices.module.css";

export type Choice = { value: string; title: string };

/** Several of many, as a form sends them: `name` once for each that is chosen. */
export function Choices({
  legend,
  name,
  choices,
  chosen = [],
}: {
  legend: string;
  name: string;
  choices: Choice[];
  chosen?: readonly string[] | undefined;
}) {
  if (choices.length === 0) return null;
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
      <ul>
        {choices.map(({ value, title }) => (
          <li key={value}>
            <label className={css.choice}>
              <input type="checkbox" name={name} value={value} defaultChecked={chosen.includes(value)} />
              {title}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** One of a few. */
export function OneOf({
  legend,
  name,
  choices,
  chosen,
}: {
  legend: string;
  name: string;
  choices: Choice[];
  chosen: string;
}) {
  return (
    <fieldset className={css.choices}>
      <legend>{legend}</legend>
      <ul>
        {choices.map(({ value, title }) => (
          <li key={value}>
            <label className={css.choice}>
              <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
              {title}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
