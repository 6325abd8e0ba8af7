import { dayOf } from "../dates.ts";
import type { ListQuery } from "./catalogue.ts";
import type { StoredCard } from "./stored.ts";

/** Every list in which a story stands; each has its rows and its number of stories in the catalogue. */
export function listsOf(card: StoredCard, timeZone: string): string[] {
  const day = dayOf(timeZone, card.published);
  return [
    "all",
    `section:${card.section}`,
    ...new Set(card.topics.map((topic) => `topic:${topic}`)),
    ...new Set(card.authors.map((author) => `author:${author}`)),
    `kind:${card.kind}`,
    `date:${day}`,
    `date:${day.slice(0, 7)}`,
    `date:${day.slice(0, 4)}`,
  ];
}

/** The lists whose common stories a query asks for. */
export function listsAskedFor(query: ListQuery): string[] {
  const { section, topic, author, kind, date } = query;
  const named = Object.entries({ section, topic, author, kind, date }).filter(
    ([, value]) => value !== undefined,
  );
  return named.length === 0 ? ["all"] : named.map(([name, value]) => `${name}:${value}`);
}

/** The key that a change of a list publishes. */
export const listKey = (list: string) => `list:${list}`;
