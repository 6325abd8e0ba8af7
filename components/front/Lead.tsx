import { clock, dayOf } from "#newsroom/dates.ts";
import { historyUrl } from "#newsroom/urls.ts";
import { Picture } from "../picture/Picture.tsx";
import { ownLanguage } from "../site/ownLanguage.ts";
import { dayInList, signature } from "../site/signature.ts";
import type { Site } from "../site/site.ts";
import css from "./Lead.module.css";
import type { Lead as LeadPackage } from "./plan.ts";

/** The lead package: the day's first story, and what belongs to it. */
export function Lead({ lead, site, versions }: { lead: LeadPackage; site: Site; versions: number }) {
  const { story, title, standfirst, related } = lead;
  const { messages, calendar } = site;
  const when =
    story.updated === story.published
      ? signature(story, site, "moment")
      : `${signature(story, site, "nothing")}, ${messages.story.updated.toLowerCase()} ${clock(calendar, story.updated)}`;
  const language = ownLanguage(story, site);
  const { published } = story;
  const isToday =
    site.edition !== undefined &&
    dayOf(calendar.timeZone, site.edition) === dayOf(calendar.timeZone, published);
  const since = isToday ? clock(calendar, published) : dayInList(site, published);
  return (
    <article className={css.lead}>
      <h2 {...language}>
        <a href={story.url}>{title}</a>
      </h2>
      {story.picture && (
        <div className={css.picture}>
          <Picture picture={story.picture} size="lead" alt="" lead />
        </div>
      )}
      <div className={css.text}>
        <p className={css.standfirst} {...language}>
          {standfirst}
        </p>
        <p className="time">{when}</p>
        {(related.length > 0 || versions > 1) && (
          <ul>
            {related.map((other) => (
              <li key={other.id}>
                <a href={other.url}>
                  <span className={other.kind === "live" ? css.live : undefined}>
                    {messages.kinds[other.kind]}
                  </span>
                  <bdi {...ownLanguage(other, site)}>{other.title}</bdi>
                </a>
              </li>
            ))}
            {versions > 1 && (
              <li>
                <a href={historyUrl(story.url)}>
                  <span>{messages.record.title}</span>
                  {messages.record.since(versions, since)}
                </a>
              </li>
            )}
          </ul>
        )}
      </div>
    </article>
  );
}
