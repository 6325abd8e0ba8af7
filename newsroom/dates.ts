import { LRUCache } from "lru-cache";

/** Dates as a newspaper writes them: always in its own time zone, through Intl. */
export type Calendar = { language: string; timeZone: string };

const formatters = new Map<string, Intl.DateTimeFormat>();

function format(calendar: Calendar, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([calendar, options]);
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(calendar.language, { timeZone: calendar.timeZone, ...options });
    formatters.set(key, formatter);
  }
  return formatter;
}

/** 2 March 2017, with no-break spaces between its parts. */
export const longDay = (calendar: Calendar, instant: string) =>
  format(calendar, { day: "numeric", month: "long", year: "numeric" })
    .format(new Date(instant))
    .replaceAll(" ", "\u00a0");

/** Thursday 2 March 2017 */
export const weekday = (calendar: Calendar, instant: string) =>
  withoutComma(
    calendar,
    format(calendar, { weekday: "long", day: "numeric", month: "long", year: "numeric" }).format(
      new Date(instant),
    ),
  );

/** Thursday 2 March */
export const weekdayShort = (calendar: Calendar, instant: string) =>
  withoutComma(
    calendar,
    format(calendar, { weekday: "long", day: "numeric", month: "long" }).format(new Date(instant)),
  );

/** British usage sets no comma after the day of the week, which Intl does. */
const withoutComma = ({ language }: Calendar, date: string) =>
  language === "en-GB" ? date.replace(",", "") : date;

/** 2 March */
export const shortDay = (calendar: Calendar, instant: string) =>
  format(calendar, { day: "numeric", month: "long" }).format(new Date(instant)).replaceAll(" ", "\u00a0");

/** 21.40, or 21:40 where the language writes it so. */
export const clock = (calendar: Calendar, instant: string) => {
  const time = format(calendar, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(
    new Date(instant),
  );
  return calendar.language.startsWith("en") ? time.replace(":", ".") : time;
};

/** GMT, BST, GMT+2 … as the zone is called at that moment. */
export const zoneName = (calendar: Calendar, instant: string) =>
  format({ ...calendar, language: inEnglish(calendar.language) }, { timeZoneName: "short" })
    .formatToParts(new Date(instant))
    .find((part) => part.type === "timeZoneName")?.value ?? "";

/** Zones go by their English letters in every language. */
const inEnglish = (language: string) => (language.startsWith("en") ? language : "en-GB");

/** The day in the newspaper's time zone, YYYY-MM-DD. */
export const dayOf = (timeZone: string, instant: string) =>
  format({ language: "en-CA", timeZone }, { year: "numeric", month: "2-digit", day: "2-digit" }).format(
    new Date(instant),
  );

/** Every page names a day; Intl takes its time over each. */
const starts = new LRUCache<string, number>({ max: 500 });

/** The moment (epoch ms) at which a day `YYYY-MM-DD` begins in a time zone. */
export function dayStart(timeZone: string, day: string): number {
  const key = `${day} ${timeZone}`;
  const known = starts.get(key) ?? findStart(timeZone, day);
  starts.set(key, known);
  return known;
}

function findStart(timeZone: string, day: string): number {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  if (Number.isNaN(midnight)) return Number.NaN;
  // The offset of the zone at that midnight in UTC, then once more where a clock change lies between.
  const first = midnight - offsetAt(timeZone, midnight);
  return midnight - offsetAt(timeZone, first);
}

/** Noon of a day `YYYY-MM-DD` in a time zone, as an instant: for what says a day and no time. */
export const noonOf = (timeZone: string, day: string): string =>
  new Date(dayStart(timeZone, day) + HALF_A_DAY).toISOString();

const HALF_A_DAY = 43_200_000;

/** How far a zone's clocks are ahead of UTC, in milliseconds. */
function offsetAt(timeZone: string, time: number): number {
  const parts = format(
    { language: "en-GB", timeZone },
    {
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
    },
  ).formatToParts(new Date(time));
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const local = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return local - Math.floor(time / 1000) * 1000;
}
