import type { Messages } from "#messages/en.ts";
import chips from "../../site/Chips/Chips.module.css";
import { Icon } from "../../site/Icon/Icon.tsx";
import bell from "../Bell/Bell.module.css";
import css from "./DeviceList.module.css";

/** The newest stories of what this device follows; browser/following-list.ts fills it. */
export function FollowingList({ messages }: { messages: Messages }) {
  const { following: say } = messages.device;
  return (
    <following-list className={css.list} data-follow={messages.follow.one("#")}>
      <p data-empty="">
        {say.empty} <noscript>{say.script} </noscript>
        <a href="/topics">{say.topics}</a>
      </p>
      <template>
        <li>
          <a href="/topics" dir="auto">
            {say.topics}
          </a>
          <follow-bell className={bell.bell} follow="">
            <a className={chips.ring} href="/topics" rel="nofollow">
              <Icon name="bell" />
            </a>
          </follow-bell>
        </li>
      </template>
      <ul className={`${chips.chips} ${css.follows}`} data-follows="" />
      <ul data-stories="" />
    </following-list>
  );
}
