import type { ReactNode } from "react";
import type { Messages } from "#messages/en.ts";
import css from "./EndMark.module.css";

/** "Let it stand": the proof-reader's word, on its row of dots, ends every story; beside it, since which version it stands. */
export function EndMark({ messages, children }: { messages: Messages; children?: ReactNode }) {
  return (
    <p className={css.stet}>
      <b>{messages.story.stet}</b>
      {children && <span>{children}</span>}
    </p>
  );
}
