import type { Messages } from "#messages/en.ts";
import type { Correction } from "#newsroom/catalogue/catalogue.ts";
import css from "./CorrectedToday.module.css";

/** The edition's corrections, on the front page where the errors were. */
export function CorrectedToday({ corrected, messages }: { corrected: Correction[]; messages: Messages }) {
  if (corrected.length === 0) return null;
  return (
    <div className={css.corrected}>
      <h2>{messages.front.correctedToday}</h2>
      {corrected.map(({ story, change }) => (
        <p key={`${story.id} ${change.at}`}>
          {change.note} <a href={`${story.url}#corrections`}>{messages.front.seeCorrection}</a>
        </p>
      ))}
    </div>
  );
}
