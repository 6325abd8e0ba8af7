import type { Messages } from "#messages/en.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { Icon } from "../../site/Icon/Icon.tsx";
import { Bell } from "../Bell/Bell.tsx";
import css from "./Keep.module.css";

/** To stay with a story: be told when it changes, keep it on the device. Saving needs a script; without one its button stays away. */
export function Keep({ story, messages }: { story: StoryCard; messages: Messages }) {
  const { id, title, standfirst, url } = story;
  return (
    <div className={`${css.keep} noprint`}>
      <Bell target={{ story: id }} subject={title} about={url}>
        {messages.device.follow.story}
      </Bell>
      <save-story data-headline={title} data-standfirst={standfirst}>
        <button type="button" aria-pressed="false" hidden>
          <Icon name="save" />
          {messages.device.saved.save}
        </button>
      </save-story>
    </div>
  );
}
