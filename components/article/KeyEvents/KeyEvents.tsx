import type { Element } from "hast";
import type { Messages } from "#messages/en.ts";
import { type Calendar, clock } from "#newsroom/dates.ts";
import { updateAnchor } from "#newsroom/urls.ts";
import css from "./KeyEvents.module.css";

/** The entries of a live story that matter most, newest first, each a jump to its entry. */
export function KeyEvents({
  updates,
  calendar,
  messages,
}: {
  updates: Element[];
  calendar: Calendar;
  messages: Messages;
}) {
  if (updates.length === 0) return null;
  return (
    <aside className={css.keys} aria-labelledby="keys">
      <h2 id="keys">{messages.live.keyEvents}</h2>
      <ol>
        {updates.map(({ properties }) => {
          const [at, title] = [String(properties.at), String(properties.title)];
          return (
            <li key={at}>
              <time dateTime={at}>{clock(calendar, at)}</time>
              <a href={`#${updateAnchor(at)}`}>{title}</a>
            </li>
          );
        })}
      </ol>
    </aside>
  );
}
