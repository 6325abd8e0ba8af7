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
}: {
  site: Site;
  corrections: number;
  stories: number;
}) {
  const { messages, calendar, edition } = site;
  const { front: say } = messages;
  return (
    <header>
      <div className={`wrap ${css.head}`}>
        <p>
          {edition && (
            <time dateTime={edition}>
              <b>{weekday(calendar, edition)}</b>
              {say.updated(`${clock(calendar, edition)} ${zoneName(calendar, edition)}`)}
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
