import type { Messages } from "#messages/en.ts";
import css from "./DeviceList.module.css";

/** The newest stories of what this device follows; browser/following-list.ts fills it. */
export function FollowingList({ messages }: { messages: Messages }) {
  const { following: say } = messages.device;
  return (
    <following-list className={css.list}>
      <p data-empty="">
        {say.empty} <noscript>{say.script} </noscript>
        <a href="/topics">{say.topics}</a>
      </p>
      <ul className={css.follows} data-follows="" />
      <ul data-stories="" />
    </following-list>
  );
}
