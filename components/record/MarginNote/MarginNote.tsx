import { clock, dayOf, shortDay } from "#newsroom/dates.ts";
import type { MarginMark } from "#newsroom/record/record.ts";
import type { BodyContext } from "../../mdx/context.ts";
import css from "./MarginNote.module.css";

/** Beside a paragraph that was added or corrected after first publication: when, and what for. */
export function MarginNote({
  block,
  kind,
  version,
  at,
  title,
  context,
}: MarginMark & { context: BodyContext }) {
  const { calendar, messages, published } = context;
  const { record: say, story } = messages;
  const day = (instant: string) => dayOf(calendar.timeZone, instant);
  const sameDay = published !== undefined && day(published) === day(at);
  const when = `${sameDay ? "" : `${shortDay(calendar, at)}, `}${clock(calendar, at)}`;
  return (
    <p className={`${css.note} ${css[kind]}`} id={`mark-${block}`} data-version={version} data-mark={kind}>
      <b>
        <time dateTime={at}>{kind === "fix" ? story.correctionAt(when) : say.newAt(when)}</time>
      </b>
      {title}
      {kind === "fix" && (
        <>
          {title && ". "}
          <a href="#corrections">{say.details}</a>
        </>
      )}
    </p>
  );
}
