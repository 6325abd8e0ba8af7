import type { VocabularyProps } from "#newsroom/body/vocabulary.ts";
import type { BodyContext } from "../context.ts";
import { isoDuration } from "../duration.ts";
import css from "./Audio.module.css";

/** A recording with the browser's own controls; nothing of it is fetched before it is played. */
export function Audio({ context, ...audio }: VocabularyProps["Audio"] & { context: BodyContext }) {
  const { story } = context.messages;
  return (
    <figure className={`${css.audio} noprint`}>
      <p>
        <b>{audio.title}</b> <time dateTime={isoDuration(audio.duration)}>{audio.duration}</time>
      </p>
      {/* biome-ignore lint/a11y/useMediaCaption: sound without pictures has its transcript below (WCAG 1.2.1) */}
      <audio controls preload="none" src={context.media(audio.src)} aria-label={audio.title} />
      <figcaption className="cap">
        {audio.caption} <small>{audio.credit}</small>
        {audio.transcript && (
          <details>
            <summary>{story.transcript}</summary>
            {audio.transcript}
          </details>
        )}
      </figcaption>
    </figure>
  );
}
