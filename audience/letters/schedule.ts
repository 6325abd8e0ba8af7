import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import { dayOf } from "../calendar.ts";

/** A letter whose time has come is still made this long after it, should no server have run then. */
const LATEST = 6 * 3600_000;

export type Issue = { id: string; date: string; moment: number };

/** The issue of a newsletter that is due at `now`; breaking letters have no schedule: they go out with the news. */
export function dueIssue(letter: Newsletter, timeZone: string, now: number): Issue | undefined {
  if (letter.rhythm === "breaking" || !letter.at) return undefined;
  const day = dayOf(now, timeZone);
  const isDay = letter.rhythm === "weekdays" ? day.weekday <= 5 : day.weekday === (letter.weekday ?? 6);
  const moment = day.moment(letter.at);
  if (!isDay || now < moment || now > moment + LATEST) return undefined;
  return { id: `letter:${letter.slug}:${day.date}`, date: day.date, moment };
}

/** How far back an issue reaches: to the one before it. */
export const reach = ({ rhythm }: Newsletter, weekday: number) =>
  (rhythm === "weekly" ? 7 : weekday === 1 ? 3 : 1) * 24 * 3600_000;
