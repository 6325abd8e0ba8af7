import type { ReactNode } from "react";
import css from "./Table.module.css";

/** A table that scrolls sideways by itself where the page is narrower than it is. */
export function Table({ label, children }: { label: string; children?: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={css.scroll} aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </section>
  );
}
