import { type Calendar, dayOf } from "#newsroom/dates.ts";

/** Things that happened, in runs of one day of the newspaper's time zone; their order stays. */
export function byDay<T>(things: readonly T[], when: (thing: T) => string, calendar: Calendar) {
  const days: { day: string; things: [T, ...T[]] }[] = [];
  for (const thing of things) {
    const day = dayOf(calendar.timeZone, when(thing));
    const last = days.at(-1);
    if (last?.day === day) last.things.push(thing);
    else days.push({ day, things: [thing] });
  }
  return days;
}
