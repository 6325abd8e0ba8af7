import type { Messages } from "#messages/en.ts";
import { type Calendar, clock, longDay, zoneName } from "#newsroom/dates.ts";
import type { Version } from "#newsroom/record/record.ts";
import type { Story } from "#newsroom/story.ts";
import { historyUrl } from "#newsroom/urls.ts";
import { Byline } from "../article/Byline/Byline.tsx";
import { Corrections } from "../article/Corrections/Corrections.tsx";
import { LeadPicture } from "../article/LeadPicture/LeadPicture.tsx";
import { Proof } from "../article/Proof/Proof.tsx";
import { Sources } from "../article/Sources/Sources.tsx";
import { Times } from "../article/Times/Times.tsx";
import { Body } from "../mdx/Body.tsx";
import type { BodyContext } from "../mdx/context.ts";
import prose from "../mdx/Prose.module.css";
import type { Site } from "../site/site.ts";
import css from "./AsItStood.module.css";
import { Cite } from "./Cite/Cite.tsx";

type Props = {
  story: Story;
  version: Version;
  current: number;
  /** When the next version took its place. */
  until: string | undefined;
  site: Site;
  messages: Messages;
  context: BodyContext;
};

/** A story as one of its versions stood, clearly marked as that. */
export function AsItStood({ story, version, current, until, site, messages, context }: Props) {
  const { record: say } = messages;
  const { calendar } = context;
  const from = moment(calendar, version.at);
  return (
    <article className={`galley ${css.stood}`} lang={story.language} dir={story.direction}>
      <p className="kick m">{say.asItStood(version.number, current)}</p>
      <p className={css.notice}>
        {until ? say.stood(from, moment(calendar, until)) : say.stoodSince(from)}{" "}
        <a href={story.url}>{say.readCurrent}</a>.{" "}
        <a href={`${historyUrl(story.url)}#v${version.number}`}>{say.title}</a>
      </p>
      <h1>{story.title}</h1>
      <p className={`lede ${css.standfirst}`}>{story.standfirst}</p>
      {story.picture && <LeadPicture picture={story.picture} />}
      <Byline story={story} language={site.newspaper.language}>
        <Times story={story} calendar={calendar} messages={messages} />
      </Byline>
      <div className={`${prose.prose} ${prose.copy}`}>
        {story.proof && <Proof proof={story.proof} messages={messages} />}
        <Body body={story.body} context={context} />
        <Corrections corrections={story.corrections} calendar={calendar} messages={messages} />
        <Sources sources={story.sources} calendar={calendar} messages={messages} />
        <Cite story={story} version={version.number} site={site} calendar={calendar} messages={messages} />
      </div>
    </article>
  );
}

const moment = (calendar: Calendar, instant: string) =>
  `${longDay(calendar, instant)}, ${clock(calendar, instant)} ${zoneName(calendar, instant)}`;
