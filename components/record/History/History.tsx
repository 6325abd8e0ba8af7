import type { Messages } from "#messages/en.ts";
import { type Calendar, clock, longDay } from "#newsroom/dates.ts";
import type { HistoryPage } from "#newsroom/record/record.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { historyUrl } from "#newsroom/urls.ts";
import { Pager } from "../../site/Pager/Pager.tsx";
import type { Site } from "../../site/site.ts";
import { Cite } from "../Cite/Cite.tsx";
import { Marked } from "../Marked/Marked.tsx";
import { Revision } from "../Revision/Revision.tsx";
import css from "./History.module.css";

type Props = {
  story: StoryCard;
  /** Undefined while the record is still being read. */
  history: HistoryPage | undefined;
  site: Site;
  calendar: Calendar;
  messages: Messages;
};

/** Every version of a story, newest first. */
export function History({ story, history, site, calendar, messages }: Props) {
  const { record: say } = messages;
  const since = `${clock(calendar, story.published)}, ${longDay(calendar, story.published)},`;
  return (
    <>
      <div className="galley" lang={story.language} dir={story.direction}>
        <p className="kick m">{say.title}</p>
        <header className={css.head}>
          <h1>{history ? say.heading(history.total) : say.title}</h1>
          <p className="lede">
            {say.lede(since)} <a href={story.url}>{story.title}</a>.
          </p>
          {history?.from && <p className={css.from}>{sayFrom(history.from, calendar, messages)}</p>}
          {history ? <Key messages={messages} /> : <p className={css.from}>{say.pending}</p>}
        </header>
        {history && (
          <div className={css.versions}>
            {history.versions.map((revision) => (
              <Revision
                key={revision.number}
                revision={revision}
                story={story}
                calendar={calendar}
                messages={messages}
                isBeginning={history.from?.reason === "shallow"}
              />
            ))}
          </div>
        )}
        {history && (
          <div className={css.machine}>
            <Cite story={story} version={history.total} site={site} calendar={calendar} messages={messages} />
            <a href={`${historyUrl(story.url)}.json`}>{say.machine}</a>
          </div>
        )}
      </div>
      {history && (
        <Pager path={historyUrl(story.url)} page={history.page} pages={history.pages} messages={messages} />
      )}
    </>
  );
}

/** What the marks mean. */
function Key({ messages }: { messages: Messages }) {
  const { record: say } = messages;
  const show = (text: string, mark: "added" | "removed", ink: "blue" | "red") => (
    <Marked pieces={[{ text, mark }]} ink={ink} messages={messages} />
  );
  return (
    <p className={css.key}>
      <span>
        {show(say.blueLine, "added", "blue")} {say.blueMeans}
      </span>
      <span>
        {show(say.redStrike, "removed", "red")} {say.redMeans} {show(say.redLine, "added", "red")}{" "}
        {say.redLineMeans}
      </span>
    </p>
  );
}

function sayFrom(
  { reason, at }: NonNullable<HistoryPage["from"]>,
  calendar: Calendar,
  { record: say }: Messages,
): string {
  if (reason === "no-git") return say.noGit;
  return reason === "shallow" && at ? say.shallow(longDay(calendar, at)) : say.notCommitted;
}
