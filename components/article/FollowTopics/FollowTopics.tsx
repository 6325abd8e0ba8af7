import type { Messages } from "#messages/en.ts";
import type { Topic } from "#newsroom/schema/lists.ts";
import { Chips } from "../../site/Chips/Chips.tsx";
import box from "../Box.module.css";

/** The story's topics, each with the bell that follows it. */
export function FollowTopics({
  topics,
  messages,
  place,
}: {
  topics: Topic[];
  messages: Messages;
  /** The column of the text, or the page's whole width. */
  place?: "text";
}) {
  if (topics.length === 0) return null;
  return (
    <section className={`${box.box} noprint`} data-place={place} aria-labelledby="follow">
      <h2 id="follow">{messages.follow.title}</h2>
      <Chips topics={topics} messages={messages} />
    </section>
  );
}
