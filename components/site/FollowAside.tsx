import type { Topic } from "#newsroom/schema/lists.ts";
import type { StoryCard } from "#newsroom/story.ts";
import css from "./Aside.module.css";
import { Chips } from "./Chips/Chips.tsx";
import type { Site } from "./site.ts";

const MOST = 6;

/** Topics that the listed stories also have, most frequent first. */
export function nearTopics(stories: StoryCard[], except: string): Topic[] {
  const found = new Map<string, { topic: Topic; count: number }>();
  for (const topic of stories.flatMap((story) => story.topics)) {
    if (topic.slug === except) continue;
    const entry = found.get(topic.slug) ?? { topic, count: 0 };
    found.set(topic.slug, { topic, count: entry.count + 1 });
  }
  return [...found.values()]
    .sort((a, b) => b.count - a.count || a.topic.slug.localeCompare(b.topic.slug))
    .slice(0, MOST)
    .map(({ topic }) => topic);
}

/** How to be told, and what lies near: beside a topic, its neighbours; beside any other list, the topics in it. */
export function FollowAside({
  site,
  near,
  of,
}: {
  site: Site;
  near: Topic[];
  of: "topic" | "section" | "author";
}) {
  const { follow: say } = site.messages;
  return (
    <aside className={`${css.aside} noprint`}>
      <section>
        <h2>{say.yourWay}</h2>
        <p>
          {say.yourWayText} <a href="/subscribe">{say.choose}</a>
        </p>
      </section>
      {near.length > 0 && (
        <section>
          <h2>{of === "topic" ? say.near : say.covered}</h2>
          <Chips topics={near} messages={site.messages} />
        </section>
      )}
    </aside>
  );
}
