import type { Newspaper } from "#newsroom/schema/newspaper.ts";

type Alerts = Newspaper["alerts"];

const zoned = (now: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone);

const at = (day: Temporal.ZonedDateTime, time: string) => day.withPlainTime(Temporal.PlainTime.from(time));

/** The first moment after `now` at which it is `time` (HH:MM), on ISO weekday `weekday` where one is given. Epoch milliseconds. */
export function next(now: number, timeZone: string, time: string, weekday?: number): number {
  let moment = at(zoned(now, timeZone), time);
  while (moment.epochMilliseconds <= now || (weekday !== undefined && moment.dayOfWeek !== weekday))
    moment = at(moment.add({ days: 1 }), time);
  return moment.epochMilliseconds;
}

/** When digests go out next: daily ones at `dailyAt`, weekly ones at the same time on `weeklyOn`. */
export const nextDigests = (now: number, timeZone: string, { dailyAt, weeklyOn }: Alerts) => ({
  daily: next(now, timeZone, dailyAt),
  weekly: next(now, timeZone, dailyAt, weeklyOn),
});

/** The end of the quiet hours in which `now` lies; undefined outside of them. Equal times mean that there are none. */
export function quietUntil(now: number, timeZone: string, { from, until }: Alerts["quiet"]) {
  if (from === until) return undefined;
  const begin = next(now, timeZone, from);
  const end = next(now, timeZone, until);
  return end < begin ? end : undefined;
}

/** The beginning of the day in which `now` lies. */
export const dayStart = (now: number, timeZone: string) =>
  zoned(now, timeZone).startOfDay().epochMilliseconds;

/** `YYYY-MM-DD` and ISO weekday of the day `daysBefore` that of `now`, and the moment of a time on it. */
export function dayOf(now: number, timeZone: string, daysBefore = 0) {
  const moment = zoned(now, timeZone).subtract({ days: daysBefore });
  return {
    date: moment.toPlainDate().toString(),
    weekday: moment.dayOfWeek,
    moment: (time: string) => at(moment, time).epochMilliseconds,
  };
}
