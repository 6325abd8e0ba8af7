import type { Messages } from "#messages/en.ts";
import { type Calendar, longDay } from "#newsroom/dates.ts";
import type { Source } from "#newsroom/schema/article.ts";
import box from "../Box.module.css";

/** How we know this: the numbered sources that the claims in the text point to. */
export function Sources({
  sources,
  calendar,
  messages,
}: {
  sources: Source[];
  calendar: Calendar;
  messages: Messages;
}) {
  if (sources.length === 0) return null;
  return (
    <section className={box.box} aria-labelledby="how">
      <h2 id="how">{messages.story.how}</h2>
      <ol className={box.sources}>
        {sources.map(({ id, title, url, date, note }) => (
          <li key={id} id={`source-${id}`}>
            <span>
              {url ? <a href={url}>{title}</a> : title}
              {date && (
                <>
                  , <time dateTime={date}>{longDay({ ...calendar, timeZone: "UTC" }, date)}</time>
                </>
              )}
              .{note && ` ${note}`}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
