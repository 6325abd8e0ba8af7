import type { Messages } from "#messages/en.ts";
import type { StoryCard } from "#newsroom/story.ts";
import css from "./MostRead.module.css";

/** What readers open most, by the server's own count. */
export function MostRead({ stories, messages }: { stories: StoryCard[]; messages: Messages }) {
  return (
    <>
      <h2 className={css.head}>{messages.front.mostRead}</h2>
      <ol className={css.ranking}>
        {stories.map((story) => (
          <li key={story.id}>
            <a href={story.url}>{story.title}</a>
          </li>
        ))}
      </ol>
    </>
  );
}
