import type { Messages } from "#messages/en.ts";
import type { Standing } from "#newsroom/record/record.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { historyUrl } from "#newsroom/urls.ts";

/** Stands as of version 5. What changed */
export function Stands({
  standing,
  story,
  messages,
}: {
  standing: Standing;
  story: StoryCard;
  messages: Messages;
}) {
  const { record: say } = messages;
  return (
    <>
      {say.stands(standing.version)} <a href={historyUrl(story.url)}>{say.title}</a>
    </>
  );
}
