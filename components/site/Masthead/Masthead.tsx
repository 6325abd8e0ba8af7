import { dayOf, weekday } from "#newsroom/dates.ts";
import { SectionNav } from "../SectionNav/SectionNav.tsx";
import type { Site } from "../site.ts";
import { Wordmark } from "../Wordmark/Wordmark.tsx";
import css from "./Masthead.module.css";

/** The head of every page but the front. */
export function Masthead({ site, current }: { site: Site; current?: string }) {
  const { site: say } = site.messages;
  return (
    <header className={css.masthead}>
      <div className={`wrap ${css.bar}`}>
        <Wordmark newspaper={site.newspaper} />
        {site.edition && (
          <time className={css.wide} dateTime={dayOf(site.calendar.timeZone, site.edition)}>
            {weekday(site.calendar, site.edition)}
          </time>
        )}
        <ul className="noprint">
          {site.live && (
            <li className={css.wide}>
              <a href={site.live}>{say.live}</a>
            </li>
          )}
          <li>
            <a href="/search">{say.search}</a>
          </li>
          <li>
            <a className="btn" href="/subscribe">
              {say.subscribe}
            </a>
          </li>
        </ul>
      </div>
      <SectionNav site={site} current={current} />
    </header>
  );
}
