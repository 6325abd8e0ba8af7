import type { Messages } from "#messages/en.ts";
import type { Calendar } from "#newsroom/dates.ts";
import { apa, bibtex, type Cited, mla } from "#newsroom/record/citation.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { absolute, versionUrl } from "#newsroom/urls.ts";
import box from "../../article/Box.module.css";
import type { Site } from "../../site/site.ts";
import css from "./Cite.module.css";

type Props = { story: StoryCard; version: number; site: Site; calendar: Calendar; messages: Messages };

/** A permanent link to this version, and its citation in three styles. */
export function Cite({ story, version, site, calendar, messages }: Props) {
  const { record: say } = messages;
  const cited: Cited = {
    title: story.title,
    authors: story.authors,
    newspaper: site.newspaper.name,
    published: story.published,
    timeZone: calendar.timeZone,
    version,
    url: absolute(site.origin, versionUrl(story.url, version)),
  };
  return (
    <details className={`${box.box} ${css.cite} noprint`}>
      <summary>{say.cite}</summary>
      <dl>
        <dt>{say.citeAs}</dt>
        <dd>
          <a href={versionUrl(story.url, version)} rel="bookmark">
            {cited.url}
          </a>
        </dd>
        <dt>APA</dt>
        <dd lang="en">{apa(cited)}</dd>
        <dt>MLA</dt>
        <dd lang="en">{mla(cited)}</dd>
        <dt>BibTeX</dt>
        <dd lang="en">
          <pre>{bibtex(cited)}</pre>
        </dd>
      </dl>
    </details>
  );
}
