import type { StoryCard } from "#newsroom/story.ts";
import { Picture } from "../../picture/Picture.tsx";
import { ownLanguage } from "../../site/ownLanguage.ts";
import { signature } from "../../site/signature.ts";
import type { Site } from "../../site/site.ts";
import css from "./Related.module.css";

/** Three stories that a reader of this one may want. */
export function Related({ stories, site }: { stories: StoryCard[]; site: Site }) {
  if (stories.length === 0) return null;
  return (
    <section className={`${css.related} noprint`} aria-labelledby="related">
      <h2 id="related">{site.messages.story.related}</h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            {story.picture && <Picture picture={story.picture} size="third" alt="" />}
            <h3 {...ownLanguage(story, site)}>
              <a href={story.url}>{story.title}</a>
            </h3>
            <p className="time">{signature(story, site, "day")}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
