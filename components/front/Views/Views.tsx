import type { StoryCard } from "#newsroom/story.ts";
import type { Site } from "../../site/site.ts";
import { Tile } from "../Tile/Tile.tsx";
import css from "./Views.module.css";

/** Analysis and opinion, in italics: what argues. A leader is an opinion of the editors'. */
export function Views({ views, site }: { views: StoryCard[]; site: Site }) {
  const { messages } = site;
  if (views.length === 0) return null;
  const isLeader = (story: StoryCard) =>
    story.kind === "opinion" && story.authors.some((author) => author.slug === "the-editors");
  return (
    <section className={css.views}>
      <h2>{messages.front.views}</h2>
      <div>
        {views.map((story) => (
          <Tile
            key={story.id}
            story={story}
            site={site}
            kicker={isLeader(story) ? messages.front.leader : messages.kinds[story.kind]}
          />
        ))}
      </div>
    </section>
  );
}
