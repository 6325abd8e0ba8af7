import type { ReactNode } from "react";
import css from "./Plan.module.css";

/** One offer of a page for readers: its name in the margin, its form beside it. */
export function Plan({
  id,
  title,
  note,
  aside,
  children,
}: {
  id?: string;
  title?: string;
  note?: string;
  /** Shown where there is room beside the form. */
  aside?: ReactNode;
  children: ReactNode;
}) {
  // A section without a heading is none.
  const Part = title ? "section" : "div";
  return (
    <Part className={css.plan} id={id}>
      {title && (
        <header>
          <h2>{title}</h2>
          {note && <p>{note}</p>}
        </header>
      )}
      <div>{children}</div>
      {aside && <figure>{aside}</figure>}
    </Part>
  );
}
