import type { Messages } from "#messages/en.ts";
import { Icon } from "../Icon/Icon.tsx";
import css from "./FeedLink.module.css";

/** The way to a list's feed. */
export function FeedLink({ url, of, messages }: { url: string; of: string; messages: Messages }) {
  const { formats, of: named } = messages.feeds;
  return (
    <a className={css.feed} href={url} aria-label={named(formats.xml, of)}>
      <Icon name="feed" />
      {formats.xml}
    </a>
  );
}
