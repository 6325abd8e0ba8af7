import type { ReactNode } from "react";
import css from "./FactBox.module.css";

/** Facts beside the story's argument: a timeline, figures, terms. */
export function FactBox({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <aside className={css.facts} aria-label={title}>
      <h2>{title}</h2>
      {children}
    </aside>
  );
}
