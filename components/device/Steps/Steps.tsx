import css from "./Steps.module.css";

/** What to do, in its order. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <ol className={`${css.lines} ${css.steps}`}>
      {steps.map((step) => (
        <li key={step}>{step}</li>
      ))}
    </ol>
  );
}

/** What there is, a line each, in no order. */
export function Lines({ lines }: { lines: readonly string[] }) {
  return (
    <ul className={css.lines}>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
