import type { Messages } from "#messages/en.ts";
import type { Piece } from "#newsroom/record/record.ts";
import css from "./Marked.module.css";

/** Blue: what we learned. Red: what was wrong, and what replaced it. */
export type Ink = "blue" | "red";

/** A text with what was put in and taken out of it, marked for the eye and said to the ear. */
export function Marked({ pieces, ink, messages }: { pieces: Piece[]; ink: Ink; messages: Messages }) {
  const { record: say } = messages;
  return pieces.map(({ text, mark }, i) => {
    const key = `${i} ${text}`;
    if (!mark) return text;
    const Mark = mark === "added" ? "ins" : "del";
    return (
      <Mark key={key} className={css[`${ink}-${mark}`]}>
        <span className="vh">{say[mark]} </span>
        {text}
        <span className="vh"> {say.end}</span>
      </Mark>
    );
  });
}
