import type { Correction } from "#newsroom/catalogue/catalogue.ts";
import { ownLanguage } from "../../site/ownLanguage.ts";
import type { Site } from "../../site/site.ts";
import css from "./CorrectedToday.module.css";

/** The edition's corrections, on the front page where the errors were. */
export function CorrectedToday({ corrected, site }: { corrected: Correction[]; site: Site }) {
  const { front: say } = site.messages;
  if (corrected.length === 0) return null;
  return (
    <div className={css.corrected}>
      <h2>{say.correctedToday}</h2>
      {corrected.map(({ story, change }) => (
        <p key={`${story.id} ${change.at}`}>
          <span {...ownLanguage(story, site)}>{change.note}</span>{" "}
          <a href={`${story.url}#corrections`}>{say.seeCorrection}</a>
        </p>
      ))}
    </div>
  );
}
