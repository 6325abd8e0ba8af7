import { clock, dayOf, longDay, shortDay, weekday, weekdayShort } from "#newsroom/dates.ts";
import type { StoryCard } from "#newsroom/story.ts";
import type { Site } from "./site.ts";

const names = (story: StoryCard, language: string) =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(story.authors.map((author) => author.name));

const inEditionsYear = ({ calendar, edition }: Site, instant: string) => {
  const year = (moment: string) => dayOf(calendar.timeZone, moment).slice(0, 4);
  return edition !== undefined && year(edition) === year(instant);
};

/** The day as a list shows it: the year only where it is not the edition's. */
export const dayInList = (site: Site, instant: string): string =>
  (inEditionsYear(site, instant) ? shortDay : longDay)(site.calendar, instant);

/** The day as the head of its stories. */
export const dayHeading = (site: Site, instant: string): string =>
  (inEditionsYear(site, instant) ? weekdayShort : weekday)(site.calendar, instant);

/**
 * Who signs a story in a list and, where `when` asks for it, its time: the clock for stories of the edition's day,
 * the day for older ones.
 */
export function signature(story: StoryCard, site: Site, when: "nothing" | "day" | "moment"): string {
  const { calendar, edition, newspaper } = site;
  const who = names(story, newspaper.language);
  if (when === "nothing") return who;
  // Looked at only where it is shown: a page depends on what it looks at.
  const isOfToday = () =>
    edition !== undefined && dayOf(calendar.timeZone, edition) === dayOf(calendar.timeZone, story.updated);
  const time =
    when === "moment" && isOfToday() ? clock(calendar, story.updated) : dayInList(site, story.published);
  return `${who}, ${time}`;
}
