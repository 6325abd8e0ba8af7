import css from "./Periods.module.css";

/** Years, months or days of the archive, with the number of their stories. */
export function Periods({ periods }: { periods: { url: string; name: string; stories: string }[] }) {
  if (periods.length === 0) return null;
  return (
    <ul className={`${css.periods} noprint`}>
      {periods.map(({ url, name, stories }) => (
        <li key={url}>
          <a href={url}>{name}</a> <span className="time">{stories}</span>
        </li>
      ))}
    </ul>
  );
}
