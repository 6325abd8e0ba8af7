import type { Messages } from "#messages/en.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { sectionUrl, topicUrl } from "#newsroom/urls.ts";
import css from "./Kicker.module.css";

/** Section, first topic, and what kind of story it is where the section does not say so. */
export function Kicker({
  story,
  messages,
  language,
}: {
  story: StoryCard;
  messages: Messages;
  language: string;
}) {
  const topic = story.topics[0];
  const tellsKind = story.kind !== "news" && story.kind !== story.section.slug;
  return (
    <p className="kick m" lang={story.language === language ? undefined : language}>
      {story.breaking && (
        <span className={css.breaking} lang={story.language}>
          {messages.story.breaking}
        </span>
      )}
      <a href={sectionUrl(story.section.slug)}>{story.section.title}</a>
      {tellsKind && <span lang={story.language}>{messages.kinds[story.kind]}</span>}
      {topic && (
        <span>
          <a href={topicUrl(topic.slug)}>{topic.title}</a>
        </span>
      )}
    </p>
  );
}
