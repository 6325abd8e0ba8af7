import type { ReactNode } from "react";
import css from "./Index.module.css";

/** An index: one entry a line, its name first. */
export function Index({
  entries,
}: {
  entries: { url: string; title: string; text: string; action?: ReactNode }[];
}) {
  return (
    <ul className={css.index}>
      {entries.map(({ url, title, text, action }) => (
        <li key={url}>
          <h2>
            <a href={url}>{title}</a>
          </h2>
          <p>{text}</p>
          {action && <div className={css.action}>{action}</div>}
        </li>
      ))}
    </ul>
  );
}
