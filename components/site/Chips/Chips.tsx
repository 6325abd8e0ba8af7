import type { Messages } from "#messages/en.ts";
import type { Topic } from "#newsroom/schema/lists.ts";
import { topicUrl } from "#newsroom/urls.ts";
import { Bell } from "../../device/Bell/Bell.tsx";
import css from "./Chips.module.css";

/** Topics: the name leads to the topic, the bell to following it. */
export function Chips({ topics, messages }: { topics: Topic[]; messages: Messages }) {
  return (
    <ul className={css.chips}>
      {topics.map((topic) => (
        <li key={topic.slug}>
          <a href={topicUrl(topic.slug)}>{topic.title}</a>
          <Bell
            target={{ topic: topic.slug }}
            label={messages.follow.one(topic.title)}
            className={css.ring}
          />
        </li>
      ))}
    </ul>
  );
}
