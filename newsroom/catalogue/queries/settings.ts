import { dayOf } from "../../dates.ts";
import type { Front } from "../../schema/front.ts";
import type { Newspaper } from "../../schema/newspaper.ts";
import type { Named } from "../names.ts";
import type { Found, View } from "../view.ts";

/** The newspaper itself and its lists of names. */
export const settingsQueries = (view: View) => ({
  newspaper: (): Found<Newspaper> => ({
    answer: view.names.newspaper,
    fingerprint: view.names.newspaperVersion,
    keys: ["newspaper"],
  }),
  front: (): Found<Front> => ({
    answer: view.names.front,
    fingerprint: view.names.frontVersion,
    keys: ["front"],
  }),
  sections: () => all("sections", view.names.sections),
  section: (slug: string) => one("section", view.names.sections, slug),
  topics: () => all("topics", view.names.topics),
  topic: (slug: string) => one("topic", view.names.topics, slug),
  authors: () => all("authors", view.names.authors),
  author: (slug: string) => one("author", view.names.authors, slug),

  today: (): Found<string> => {
    const { timeZone } = view.names.newspaper;
    const now = view.clock();
    const today = dayOf(timeZone, new Date(now).toISOString());
    return { answer: today, fingerprint: today, keys: ["today"], expires: nextDay(timeZone, now) };
  },
});

const all = <T>(key: string, { rows, version }: Named<T>): Found<T[]> => ({
  answer: rows,
  fingerprint: version,
  keys: [key],
});

const one = <T>(kind: string, { bySlug }: Named<T>, slug: string): Found<T | undefined> => ({
  answer: bySlug.get(slug)?.row,
  fingerprint: bySlug.get(slug)?.version ?? "none",
  keys: [`${kind}:${encodeURIComponent(slug)}`],
});

const HOUR = 3_600_000;

/** The moment (epoch ms) at which the next day begins in a zone: midnight, or later where a clock change skips it. */
function nextDay(timeZone: string, now: number): number {
  const day = (time: number) => dayOf(timeZone, new Date(time).toISOString());
  const today = day(now);
  let before = now;
  let after = now + HOUR;
  while (day(after) === today) {
    before = after;
    after += HOUR;
  }
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (day(middle) === today) before = middle;
    else after = middle;
  }
  return after;
}
