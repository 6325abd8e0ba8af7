import { clock, weekday, zoneName } from "#newsroom/dates.ts";
import { SectionNav } from "../SectionNav/SectionNav.tsx";
import type { Site } from "../site.ts";
import { Wordmark } from "../Wordmark/Wordmark.tsx";
import css from "./FrontHead.module.css";

/** The head of the front page: the name between its ears, the date at one, the day's corrections at the other. */
export function FrontHead({
  site,
  corrections,
  stories,
  updated,
}: {
  site: Site;
  corrections: number;
  stories: number;
  /** The instant of the last publication or update. */
  updated?: string;
}) {
  const { messages, calendar } = site;
  const { front: say } = messages;
  return (
    <header>
      <div className={`wrap ${css.head}`}>
        <p>
          {updated && (
            <time dateTime={updated}>
              <b>{weekday(calendar, updated)}</b>
              {say.updated(`${clock(calendar, updated)} ${zoneName(calendar, updated)}`)}
            </time>
          )}
        </p>
        <h1>
          <Wordmark newspaper={site.newspaper} />
        </h1>
        <p>
          <b>
            <a href="/corrections">{say.correctionsToday(corrections)}</a>
          </b>
          {say.storiesToday(stories)}
        </p>
      </div>
      <SectionNav site={site}>
        <li className="end">
          <a href="/search">{messages.site.search}</a>
        </li>
        <li>
          <a href="/subscribe">{messages.site.subscribe}</a>
        </li>
      </SectionNav>
    </header>
  );
}
