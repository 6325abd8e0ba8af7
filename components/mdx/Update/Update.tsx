import type { ReactNode } from "react";
import { clock } from "#newsroom/dates.ts";
import type { BodyContext } from "../context.ts";
import css from "./Update.module.css";
import { updateId } from "./updateId.ts";

/** One entry of a live story: its time in the margin, its text in the galley. */
export function Update({
  at,
  title,
  keyEvent,
  children,
  context,
}: {
  at: string;
  title: string;
  keyEvent?: boolean;
  children?: ReactNode;
  context: BodyContext;
}) {
  const id = updateId(at);
  const { live: say } = context.messages;
  return (
    <article className={css.update} id={id}>
      <p>
        <a href={`#${id}`} aria-label={`${say.link}: ${title}`}>
          <time dateTime={at}>{clock(context.calendar, at)}</time>
        </a>
        {keyEvent && <small>{say.keyEvent}</small>}
      </p>
      <div>
        <h2>{title}</h2>
        {children}
      </div>
    </article>
  );
}
