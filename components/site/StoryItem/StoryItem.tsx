import type { ReactNode } from "react";
import { clock, dayOf } from "#newsroom/dates.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { Picture } from "../../picture/Picture.tsx";
import { ownLanguage } from "../ownLanguage.ts";
import { signature } from "../signature.ts";
import type { Site } from "../site.ts";
import css from "./StoryItem.module.css";

type Props = {
  story: StoryCard;
  site: Site;
  level?: 2 | 3;
  /** In place of the headline's and the standfirst's plain text. */
  title?: ReactNode;
  text?: ReactNode;
};

/** A story in a list: headline, standfirst, who and when, and the marks of what was changed. */
export function StoryItem({ story, site, level = 3, title, text }: Props) {
  const { messages, calendar } = site;
  const Heading = level === 2 ? "h2" : "h3";
  const language = ownLanguage(story, site);
  const day = (instant: string) => dayOf(calendar.timeZone, instant);
  const isNew =
    story.updated !== story.published &&
    site.edition !== undefined &&
    day(story.updated) === day(site.edition) &&
    !story.isCorrectedLast;
  const kind =
    story.kind === "news" || story.kind === story.section.slug ? undefined : messages.kinds[story.kind];
  return (
    <article className={css.item}>
      <Heading {...language}>
        <a href={story.url}>{title ?? story.title}</a>
      </Heading>
      <p {...language}>{text ?? story.standfirst}</p>
      <p className={`time ${css.meta}`}>
        <span>
          {kind && `${kind}, `}
          {signature(story, site, "moment")}
        </span>
        {isNew && <span className={css.new}>{messages.list.newMark(clock(calendar, story.updated))}</span>}
        {story.isCorrected && (
          <a className={css.fix} href={`${story.url}#corrections`}>
            {messages.list.correctedMark}
          </a>
        )}
      </p>
      {story.picture && <Picture picture={story.picture} size="thumb" alt="" />}
    </article>
  );
}
