import type { Messages } from "#messages/en.ts";
import { type Calendar, clock, longDay, zoneName } from "#newsroom/dates.ts";
import type { Change } from "#newsroom/schema/article.ts";
import box from "../Box.module.css";

/** What the newspaper got wrong in this story, newest first. */
export function Corrections({
  corrections,
  calendar,
  messages,
  changes,
}: {
  corrections: Change[];
  calendar: Calendar;
  messages: Messages;
  /** Address of the story's record. */
  changes?: string;
}) {
  if (corrections.length === 0) return null;
  return (
    <section className={`${box.box} ${box.red}`} id="corrections">
      <h2>{messages.story.correction}</h2>
      {corrections.map((correction) => (
        <p key={correction.at}>
          {correction.note}{" "}
          <time className="time" dateTime={correction.at}>
            {longDay(calendar, correction.at)}, {clock(calendar, correction.at)}
            {"\u00a0"}
            {zoneName(calendar, correction.at)}
          </time>{" "}
          {changes && <a href={changes}>{messages.record.see}</a>}
        </p>
      ))}
    </section>
  );
}
