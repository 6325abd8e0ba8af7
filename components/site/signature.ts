import { clock, dayOf, longDay, shortDay } from "#newsroom/dates.ts";
import type { StoryCard } from "#newsroom/story.ts";
import type { Site } from "./site.ts";

const names = (story: StoryCard, language: string) =>
  new Intl.ListFormat(language, { type: "conjunction" }).format(story.authors.map((author) => author.name));

/** The day as a list shows it: the year only where it is not the edition's. */
export function dayInList({ calendar, edition }: Site, instant: string): string {
  const year = (moment: string) => dayOf(calendar.timeZone, moment).slice(0, 4);
  return edition && year(edition) === year(instant)
    ? shortDay(calendar, instant)
    : longDay(calendar, instant);
}

/**
 * Who signs a story in a list and, where `when` asks for it, its time: the clock for stories of the edition's day,
 * the day for older ones.
 */
export function signature(story: StoryCard, site: Site, when: "nothing" | "day" | "moment"): string {
  const { calendar, edition, newspaper } = site;
  const who = names(story, newspaper.language);
  if (when === "nothing") return who;
  const today = edition && dayOf(calendar.timeZone, edition) === dayOf(calendar.timeZone, story.updated);
  const time = when === "moment" && today ? clock(calendar, story.updated) : dayInList(site, story.published);
  return `${who}, ${time}`;
}
