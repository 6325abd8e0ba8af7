import type { Messages } from "#messages/en.ts";
import css from "./DeviceList.module.css";

/** The reading list; browser/saved-list.ts fills it. */
export function SavedList({ messages }: { messages: Messages }) {
  const { saved: say } = messages.device;
  return (
    <saved-list className={css.list} data-remove={say.remove}>
      <p data-empty="" tabIndex={-1}>
        {say.empty} <noscript>{say.script}</noscript>
      </p>
      <ul />
    </saved-list>
  );
}
