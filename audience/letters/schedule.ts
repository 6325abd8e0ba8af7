import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import { dayOf } from "../calendar.ts";

/** A letter whose time has come is still made this long after it, should no server have run then. */
const LATEST = 6 * 3600_000;

/** What an issue tells of: from `since`, when the one before it went out, to `moment`. */
export type Issue = { id: string; date: string; since: number; moment: number };

const daysBetween = ({ rhythm }: Newsletter, weekday: number) =>
  rhythm === "weekly" ? 7 : weekday === 1 ? 3 : 1;

/** The issue of a newsletter that is due at `now`; breaking letters have no schedule: they go out with the news. */
export function dueIssue(letter: Newsletter, timeZone: string, now: number): Issue | undefined {
  const { slug, rhythm, at: time } = letter;
  if (rhythm === "breaking" || !time) return undefined;
  for (const daysBefore of [0, 1]) {
    const { date, weekday, moment: timeOn } = dayOf(now, timeZone, daysBefore);
    const isDay = rhythm === "weekdays" ? weekday <= 5 : weekday === (letter.weekday ?? 6);
    const moment = timeOn(time);
    if (!isDay || now < moment || now > moment + LATEST) continue;
    // By the calendar: in the week in which the clocks change, days have 23 or 25 hours.
    const since = dayOf(now, timeZone, daysBefore + daysBetween(letter, weekday)).moment(time);
    return { id: `letter:${slug}:${date}`, date, since, moment };
  }
  return undefined;
}
