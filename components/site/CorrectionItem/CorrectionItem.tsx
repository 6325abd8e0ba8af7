import type { Correction } from "#newsroom/catalogue/catalogue.ts";
import { clock } from "#newsroom/dates.ts";
import { ownLanguage } from "../ownLanguage.ts";
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
  const language = ownLanguage(story, site);
  return (
    <article className={css.correction}>
      <h3 {...language}>{change.title}</h3>
      <p className={css.note} {...language}>
        {change.note}
      </p>
      <p className="time">
        <time dateTime={change.at}>{clock(site.calendar, change.at)}</time>{" "}
        <a href={`${story.url}#corrections`} {...language}>
          {story.title}
        </a>
      </p>
    </article>
  );
}
