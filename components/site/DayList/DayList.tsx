import type { ReactNode } from "react";
import { dayOf } from "#newsroom/dates.ts";
import { dayHeading } from "../signature.ts";
import type { Site } from "../site.ts";
import css from "./DayList.module.css";
import { byDay } from "./days.ts";

/** A list by day: the day in the margin, what happened beside it. */
export function DayList<T>({
  things,
  when,
  site,
  children,
}: {
  things: readonly T[];
  /** The instant by which a thing belongs to its day. */
  when: (thing: T) => string;
  site: Site;
  children: (thing: T) => ReactNode;
}) {
  const { calendar, messages } = site;
  if (things.length === 0) return <p className={css.empty}>{messages.list.empty}</p>;
  return (
    <div className={css.days}>
      {byDay(things, when, calendar).map(({ day, things: [first, ...rest] }) => (
        <section key={day} className={css.day}>
          <h2>
            <time dateTime={dayOf(calendar.timeZone, when(first))}>{dayHeading(site, when(first))}</time>
          </h2>
          <div>{[first, ...rest].map(children)}</div>
        </section>
      ))}
    </div>
  );
}
