import type { ReactNode } from "react";
import css from "./Gallery.module.css";

/** Several pictures that are one thing: a grid across text and aside, every picture with its own caption. */
export function Gallery({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <section className={css.gallery} data-place="wide" aria-label={title}>
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}
