import type { StoryCard } from "#newsroom/story.ts";
import { ownLanguage } from "../../site/ownLanguage.ts";
import type { Site } from "../../site/site.ts";
import css from "./MostRead.module.css";

/** What readers open most, by the server's own count. */
export function MostRead({ stories, site }: { stories: StoryCard[]; site: Site }) {
  return (
    <>
      <h2 className={css.head}>{site.messages.front.mostRead}</h2>
      <ol className={css.ranking}>
        {stories.map((story) => (
          <li key={story.id}>
            <a href={story.url} {...ownLanguage(story, site)}>
              {story.title}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
