import type { Messages } from "#messages/en.ts";
import css from "./EndMark.module.css";

/** "Let it stand": the proof-reader's word, on its row of dots, ends every story. */
export function EndMark({ messages }: { messages: Messages }) {
  return (
    <p className={css.end}>
      <b>{messages.story.stet}</b>
    </p>
  );
}
