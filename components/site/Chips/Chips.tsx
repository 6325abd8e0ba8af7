import type { Messages } from "#messages/en.ts";
import type { Topic } from "#newsroom/schema/lists.ts";
import { followUrl, topicUrl } from "#newsroom/urls.ts";
import { Icon } from "../Icon/Icon.tsx";
import css from "./Chips.module.css";

/** Topics: the name leads to the topic, the bell to following it. */
export function Chips({ topics, messages }: { topics: Topic[]; messages: Messages }) {
  return (
    <ul className={css.chips}>
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={topicUrl(topic.slug)}>{topic.title}</a>
          <a
            href={followUrl({ topic: topic.slug })}
            aria-label={messages.follow.one(topic.title)}
            rel="nofollow"
          >
            <Icon name="bell" />
          </a>
        </li>
      ))}
    </ul>
  );
}
