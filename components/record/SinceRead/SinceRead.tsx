import type { Messages } from "#messages/en.ts";
import type { Standing } from "#newsroom/record/record.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { historyUrl } from "#newsroom/urls.ts";
import css from "./SinceRead.module.css";

type Props = { story: StoryCard; standing: Standing; messages: Messages };

/** One line for those who have read an earlier version on this device (browser/since-read.ts fills it); empty for all others. */
export function SinceRead({ story, standing, messages: { record: say } }: Props) {
  return (
    <since-read
      className={`${css.since} noprint`}
      hidden
      story={story.id}
      version={standing.version}
      history={historyUrl(story.url)}
      new-one={say.sinceNew.one}
      new-other={say.sinceNew.other}
      fix-one={say.sinceFixed.one}
      fix-other={say.sinceFixed.other}
      since={say.sinceRead}
      changed={say.textChanged}
    />
  );
}
