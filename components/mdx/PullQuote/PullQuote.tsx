import type { ReactNode } from "react";
import css from "./PullQuote.module.css";

/** A sentence of the story set large beside it; with `cite`, somebody's words. */
export function PullQuote({ cite, children }: { cite?: string; children?: ReactNode }) {
  return (
    <blockquote className={css.pull} data-place="beside">
      {children}
      {cite && <footer>{cite}</footer>}
    </blockquote>
  );
}
