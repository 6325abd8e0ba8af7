import { type Calendar, weekday } from "#newsroom/dates.ts";

const PARTS = [/^\d{4}$/, /^(?:0[1-9]|1[0-2])$/, /^(?:0[1-9]|[12]\d|3[01])$/];

/** 2017-03-02, 2017-03, 2017 or "" from the parts of an archive's address; undefined where they are no date. */
export function archiveDate(parts: string[] = []): string | undefined {
  const isDate = parts.length <= PARTS.length && parts.every((part, i) => PARTS[i]?.test(part));
  const date = parts.join("-");
  if (!isDate) return undefined;
  if (parts.length < 3) return date;
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : undefined;
}

/** The period in words: Thursday 2 March 2017, March 2017, 2017. */
export function periodName(calendar: Calendar, date: string): string {
  const parts = date.split("-").length;
  if (parts === 1) return date;
  const noon = `${parts === 2 ? `${date}-15` : date}T12:00:00Z`;
  if (parts === 3) return weekday({ ...calendar, timeZone: "UTC" }, noon);
  return new Intl.DateTimeFormat(calendar.language, {
    month: "long",
    year: "numeric",
    timeZone: "UTC",
  }).format(new Date(noon));
}
