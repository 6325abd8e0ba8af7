import type { Correction } from "#newsroom/catalogue/catalogue.ts";
import { clock } from "#newsroom/dates.ts";
import type { Site } from "../site.ts";
import css from "./CorrectionItem.module.css";

/** One correction in the list of all: what was wrong, and in which story. */
export function CorrectionItem({
  correction: { story, change },
  site,
}: {
  correction: Correction;
  site: Site;
}) {
  return (
    <article className={css.correction}>
      <h3>{change.title}</h3>
      <p className={css.note}>{change.note}</p>
      <p className="time">
        <time dateTime={change.at}>{clock(site.calendar, change.at)}</time>{" "}
        <a href={`${story.url}#corrections`} lang={story.language} dir={story.direction}>
          {story.title}
        </a>
      </p>
    </article>
  );
}
