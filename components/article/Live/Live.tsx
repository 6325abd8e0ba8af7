import type { Element, RootContent } from "hast";
import { isBeingTold } from "#newsroom/live.ts";
import { absolute, historyUrl } from "#newsroom/urls.ts";
import { Body } from "../../mdx/Body.tsx";
import prose from "../../mdx/Prose.module.css";
import { Stands } from "../../record/Stands.tsx";
import { After } from "../After/After.tsx";
import type { StoryPage } from "../Article/Article.tsx";
import { Byline } from "../Byline/Byline.tsx";
import { Corrections } from "../Corrections/Corrections.tsx";
import { EndMark } from "../EndMark/EndMark.tsx";
import { KeyEvents } from "../KeyEvents/KeyEvents.tsx";
import { LeadPicture } from "../LeadPicture/LeadPicture.tsx";
import { Proof } from "../Proof/Proof.tsx";
import { Share } from "../Share/Share.tsx";
import { Sources } from "../Sources/Sources.tsx";
import { Times } from "../Times/Times.tsx";
import css from "./Live.module.css";

const isUpdate = (node: RootContent): node is Element => node.type === "element" && node.tagName === "Update";

/** A story told entry by entry, newest first, with its key events beside it. */
export function Live({ site, story, related, messages, context, standing }: StoryPage) {
  const { live: say } = messages;
  const updates = story.body.children.filter(isUpdate);
  const before = story.body.children.filter((node) => !isUpdate(node));
  const isOn = isBeingTold(story, site.edition, context.calendar.timeZone);
  // Entries are added all day: only what was mended in them is marked.
  const marks = standing?.marks.filter(({ kind }) => kind === "fix");
  const keys = updates.filter((update) => update.properties.key);
  const shared = {
    title: story.title,
    url: absolute(site.origin, story.url),
    newspaper: site.newspaper.name,
  };
  return (
    <>
      <article
        className={`galley ${css.live} ${story.picture ? "" : css.bare}`}
        lang={story.language}
        dir={story.direction}
      >
        <p className={`${isOn ? css.on : "kick"} m`}>{isOn ? messages.kinds.live : say.closed}</p>
        <header>
          <h1>{story.title}</h1>
          <p className="lede">{story.standfirst}</p>
        </header>
        {story.picture && <LeadPicture picture={story.picture} />}
        <Byline story={story} language={site.newspaper.language}>
          <Times story={story} calendar={context.calendar} messages={messages} />
          <Share shared={shared} messages={messages} />
          <p className="onlyprint">{shared.url}</p>
        </Byline>
        <div className={css.beside}>
          <KeyEvents updates={keys} calendar={context.calendar} messages={messages} />
          {story.proof && <Proof proof={story.proof} messages={messages} />}
        </div>
        {before.length > 0 && (
          <div className={`${prose.prose} ${prose.copy}`}>
            <Body body={{ type: "root", children: before }} context={context} marks={marks} />
          </div>
        )}
        <div className={`${css.feed} ${prose.copy}`}>
          <Body body={{ type: "root", children: updates }} context={context} marks={marks} />
        </div>
        <div className={prose.prose}>
          <EndMark messages={messages}>
            {standing && <Stands standing={standing} story={story} messages={messages} />}
          </EndMark>
          <Corrections
            corrections={story.corrections}
            calendar={context.calendar}
            messages={messages}
            changes={historyUrl(story.url)}
          />
          <Sources sources={story.sources} calendar={context.calendar} messages={messages} />
        </div>
      </article>
      <After site={site} story={story} related={related} />
    </>
  );
}
