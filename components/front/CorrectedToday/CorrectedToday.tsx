import type { Correction } from "#newsroom/catalogue/catalogue.ts";
import { ownLanguage } from "../../site/ownLanguage.ts";
import type { Site } from "../../site/site.ts";
import css from "./CorrectedToday.module.css";

/** The edition's corrections, on the front page where the errors were: which story, and what about it. */
export function CorrectedToday({ corrected, site }: { corrected: Correction[]; site: Site }) {
  if (corrected.length === 0) return null;
  return (
    <div className={css.corrected}>
      <h2>{site.messages.front.correctedToday}</h2>
      {corrected.map(({ story, change }) => (
        <p key={`${story.id} ${change.at}`}>
          <span {...ownLanguage(story, site)}>
            {change.title}. <a href={`${story.url}#corrections`}>{story.title}</a>
          </span>
        </p>
      ))}
    </div>
  );
}
