import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import css from "./Wordmark.module.css";

/** The newspaper's name; its second part stands on the row of dots. */
export function Wordmark({ newspaper }: { newspaper: Newspaper }) {
  return (
    <a className={css.wordmark} href="/">
      {newspaper.wordmark.plain}
      <i>{newspaper.wordmark.dotted}</i>
    </a>
  );
}
