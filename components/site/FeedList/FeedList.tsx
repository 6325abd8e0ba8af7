import type { Messages } from "#messages/en.ts";
import css from "./FeedList.module.css";

/** A page's feeds: its name, and an address for each format. */
export type FeedEntry = { name: string; page: string; formats: { name: string; url: string }[] };

/** Feeds of one kind of page, one line each. */
export function FeedList({ entries, messages }: { entries: readonly FeedEntry[]; messages: Messages }) {
  return (
    <ul className={css.feeds}>
      {entries.map(({ name, page, formats }) => (
        <li key={page}>
          <a href={page}>{name}</a>
          <span>
            {formats.map((format) => (
              <a key={format.url} href={format.url} aria-label={messages.feeds.of(format.name, name)}>
                {format.name}
              </a>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
