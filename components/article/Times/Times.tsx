import type { Messages } from "#messages/en.ts";
import { type Calendar, clock, dayOf, longDay, zoneName } from "#newsroom/dates.ts";
import type { StoryCard } from "#newsroom/story.ts";

/** 09.20 GMT, unbroken */
const hour = (calendar: Calendar, instant: string) =>
  `${clock(calendar, instant)}\u00a0${zoneName(calendar, instant)}`;

/** 2 March 2017, 09.20 GMT */
const moment = (calendar: Calendar, instant: string) =>
  `${longDay(calendar, instant)}, ${hour(calendar, instant)}`;

/** When a story was published and last updated, in the newspaper's time zone, and how long it takes to read. */
export function Times({
  story,
  calendar,
  messages,
}: {
  story: StoryCard;
  calendar: Calendar;
  messages: Messages;
}) {
  const { published, updated } = story;
  const sameDay = dayOf(calendar.timeZone, published) === dayOf(calendar.timeZone, updated);
  return (
    <p>
      <time dateTime={published}>{moment(calendar, published)}</time>
      <br />
      {updated !== published && (
        <>
          {messages.story.updated}{" "}
          <time dateTime={updated}>{sameDay ? hour(calendar, updated) : moment(calendar, updated)}</time>
          <br />
        </>
      )}
      {messages.story.readingTime(story.readingMinutes)}
    </p>
  );
}
