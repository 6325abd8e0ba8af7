import type { VocabularyProps } from "#newsroom/body/vocabulary.ts";
import { Picture } from "../../picture/Picture.tsx";
import { Icon } from "../../site/Icon/Icon.tsx";
import type { BodyContext } from "../context.ts";
import { isoDuration } from "../duration.ts";
import css from "./Video.module.css";

/**
 * A video that loads nothing until it is asked to: a link under a poster, which browser/video-player.ts
 * makes a button that puts the player in its place.
 */
export function Video({ context, ...video }: VocabularyProps["Video"] & { context: BodyContext }) {
  const { media: say, story } = context.messages;
  const poster = context.picture(video.poster);
  const href = video.src ? context.media(video.src) : `https://www.youtube.com/watch?v=${video.youtube}`;
  return (
    <figure className={css.video} data-place="wide">
      <video-player
        headline={video.title}
        play={say.play}
        src={video.src && context.media(video.src)}
        youtube={video.youtube}
        captions={video.captions && context.media(video.captions)}
        captions-language={context.language}
      >
        <a href={href}>
          {poster && <Picture picture={poster} size="wide" alt="" />}
          <span>
            <Icon name="play" />
            <b>{video.title}</b>
            <time dateTime={isoDuration(video.duration)}>{video.duration}</time>
          </span>
        </a>
      </video-player>
      <figcaption className="cap">
        {video.caption} <small>{video.credit}</small>
        {video.transcript && (
          <details>
            <summary>{story.transcript}</summary>
            {video.transcript}
          </details>
        )}
      </figcaption>
    </figure>
  );
}
