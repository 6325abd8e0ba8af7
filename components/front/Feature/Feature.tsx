import type { StoryCard } from "#newsroom/story.ts";
import type { Site } from "../../site/site.ts";
import { Tile } from "../Tile/Tile.tsx";
import css from "./Feature.module.css";

/** A section's first story with its picture, and two more beside it; `mirrored` puts those first. */
export function Feature({
  stories,
  site,
  mirrored,
}: {
  stories: StoryCard[];
  site: Site;
  mirrored: boolean;
}) {
  const [first, ...others] = stories;
  if (!first) return null;
  const feature = (
    <div key="feature" className={css.first}>
      <Tile story={first} site={site} picture when="day" />
    </div>
  );
  const stack = others.length > 0 && (
    <div key="stack" className={css.stack}>
      {others.map((story, i) => (
        <Tile key={story.id} story={story} site={site} standfirst={i === 0} when="day" />
      ))}
    </div>
  );
  return <div className={css.feature}>{mirrored ? [stack, feature] : [feature, stack]}</div>;
}
