import type { ReactNode } from "react";
import { clock } from "#newsroom/dates.ts";
import { updateAnchor } from "#newsroom/urls.ts";
import { mailto } from "../../article/Share/shareLinks.ts";
import type { BodyContext } from "../context.ts";
import css from "./Update.module.css";

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
  const id = updateAnchor(at);
  const { live: say } = context.messages;
  return (
    <article className={css.update} id={id}>
      <p>
        <a href={`#${id}`}>
          <time dateTime={at}>{clock(context.calendar, at)}</time>
        </a>
        {keyEvent && <small>{say.keyEvent}</small>}
      </p>
      <div>
        <h2>{title}</h2>
        {children}
        {context.page && (
          <p className={`${css.tools} noprint`}>
            <a href={`#${id}`}>{say.link}</a>
            <a
              href={mailto(
                { title, url: `${context.page.url}#${id}`, newspaper: context.page.newspaper },
                context.messages,
              )}
            >
              {context.messages.share.email}
            </a>
          </p>
        )}
      </div>
    </article>
  );
}
