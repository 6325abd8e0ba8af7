import { Fragment } from "react";
import type { Excerpt as Pieces } from "#newsroom/catalogue/catalogue.ts";
import css from "./Excerpt.module.css";

/** Text with the sought words marked. */
export function Excerpt({ pieces }: { pieces: Pieces }) {
  let at = 0;
  return pieces.map(({ text, hit }) => {
    const key = at;
    at += text.length;
    return hit ? (
      <mark key={key} className={css.mark}>
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
}
