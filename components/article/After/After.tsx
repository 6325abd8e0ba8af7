import { directionOf } from "#newsroom/direction.ts";
import type { Story, StoryCard } from "#newsroom/story.ts";
import { Signup } from "../../site/Signup/Signup.tsx";
import type { Site } from "../../site/site.ts";
import { FollowTopics } from "../FollowTopics/FollowTopics.tsx";
import { Related } from "../Related/Related.tsx";
import css from "./After.module.css";

/** What a reader may do after a story: follow its topics, read on, subscribe. In the newspaper's language, not the story's. */
export function After({ site, story, related }: { site: Site; story: Story; related: StoryCard[] }) {
  const [newsletter] = site.newspaper.newsletters;
  // The text of a story that is written the other way stands on the other side.
  const isUnderText = directionOf(site.newspaper.language) === story.direction;
  return (
    <div className={`galley ${css.after}`}>
      <FollowTopics topics={story.topics} messages={site.messages} place={isUnderText ? "text" : undefined} />
      <Related stories={related} site={site} />
      {newsletter && <Signup newsletter={newsletter} messages={site.messages} />}
    </div>
  );
}
