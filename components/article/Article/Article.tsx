import type { Messages } from "#messages/en.ts";
import type { Standing } from "#newsroom/record/record.ts";
import type { Story, StoryCard } from "#newsroom/story.ts";
import { absolute, historyUrl } from "#newsroom/urls.ts";
import { Keep } from "../../device/Keep/Keep.tsx";
import { Body } from "../../mdx/Body.tsx";
import type { BodyContext } from "../../mdx/context.ts";
import prose from "../../mdx/Prose.module.css";
import { SinceRead } from "../../record/SinceRead/SinceRead.tsx";
import { Stands } from "../../record/Stands.tsx";
import type { Site } from "../../site/site.ts";
import { After } from "../After/After.tsx";
import { Byline } from "../Byline/Byline.tsx";
import { Corrections } from "../Corrections/Corrections.tsx";
import { EndMark } from "../EndMark/EndMark.tsx";
import { Kicker } from "../Kicker/Kicker.tsx";
import { LeadPicture } from "../LeadPicture/LeadPicture.tsx";
import { Proof } from "../Proof/Proof.tsx";
import { Share } from "../Share/Share.tsx";
import { Sources } from "../Sources/Sources.tsx";
import { Times } from "../Times/Times.tsx";
import { Translations } from "../Translations/Translations.tsx";
import css from "./Article.module.css";

export type StoryPage = {
  site: Site;
  story: Story;
  related: StoryCard[];
  /** The interface's words in the story's own language where the paper has them. */
  messages: Messages;
  context: BodyContext;
  /** Where the story stands in the record; undefined while that is being read. */
  standing?: Standing;
};

/** A story with everything that belongs to it. */
export function Article({ site, story, related, messages, context, standing }: StoryPage) {
  const { newspaper } = site;
  const { calendar } = context;
  const shared = { title: story.title, url: absolute(site.origin, story.url), newspaper: newspaper.name };
  // Beside the byline stands the text itself, unless it needs the margin for its marks.
  const bare = standing?.marks.length ? css.marked : css.bare;
  const form = story.picture ? "" : bare;
  const view = story.kind === "opinion" || story.kind === "analysis";
  return (
    <>
      <article
        className={["galley", css.article, form].filter(Boolean).join(" ")}
        lang={story.language}
        dir={story.direction}
      >
        <Kicker story={story} messages={messages} language={newspaper.language} />
        <h1 className={view ? css.view : undefined}>{story.title}</h1>
        <p className={`lede ${css.standfirst}`}>{story.standfirst}</p>
        {standing && <SinceRead story={story} standing={standing} messages={messages} />}
        {story.picture && <LeadPicture picture={story.picture} />}
        <Byline story={story} language={newspaper.language}>
          <Times story={story} calendar={calendar} messages={messages} />
          <Share shared={shared} messages={messages} />
          <Keep story={story} messages={messages} />
          <p className="onlyprint">{shared.url}</p>
        </Byline>
        <div className={`${prose.prose} ${prose.copy}`}>
          {story.proof && <Proof proof={story.proof} messages={messages} />}
          <Body body={story.body} context={context} marks={standing?.marks} />
          <EndMark messages={messages}>
            {standing && <Stands standing={standing} story={story} messages={messages} />}
          </EndMark>
          <Translations translations={story.translations} messages={messages} />
          <Corrections
            corrections={story.corrections}
            calendar={calendar}
            messages={messages}
            changes={historyUrl(story.url)}
          />
          <Sources sources={story.sources} calendar={calendar} messages={messages} />
        </div>
      </article>
      <After site={site} story={story} related={related} />
    </>
  );
}
