import type { Messages } from "#messages/en.ts";
import { type Calendar, clock, dayOf, longDay, zoneName } from "#newsroom/dates.ts";
import type { StoryCard } from "#newsroom/story.ts";

/** 2 March 2017, 09.20 GMT */
const moment = (calendar: Calendar, instant: string) =>
  `${longDay(calendar, instant)}, ${clock(calendar, instant)} ${zoneName(calendar, instant)}`;

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
          <time dateTime={updated}>
            {sameDay
              ? `${clock(calendar, updated)} ${zoneName(calendar, updated)}`
              : moment(calendar, updated)}
          </time>
          <br />
        </>
      )}
      {messages.story.readingTime(story.readingMinutes)}
    </p>
  );
}
