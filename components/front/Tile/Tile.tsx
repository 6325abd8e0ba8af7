import type { StoryCard } from "#newsroom/story.ts";
import { Picture } from "../../picture/Picture.tsx";
import { ownLanguage } from "../../site/ownLanguage.ts";
import { signature } from "../../site/signature.ts";
import type { Site } from "../../site/site.ts";
import css from "./Tile.module.css";

/** A story on the front page. */
export function Tile({
  story,
  site,
  picture = false,
  standfirst = true,
  when = "nothing",
  kicker,
}: {
  story: StoryCard;
  site: Site;
  picture?: boolean;
  standfirst?: boolean;
  when?: "nothing" | "day" | "moment";
  kicker?: string;
}) {
  const language = ownLanguage(story, site);
  return (
    <article className={css.tile}>
      {picture && story.picture && <Picture picture={story.picture} size="third" alt="" />}
      {kicker && <p className={css.kicker}>{kicker}</p>}
      <h3 {...language}>
        <a href={story.url}>{story.title}</a>
      </h3>
      {standfirst && (
        <p className={css.standfirst} {...language}>
          {story.standfirst}
        </p>
      )}
      <p className="time">{signature(story, site, when)}</p>
    </article>
  );
}
