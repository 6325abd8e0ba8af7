import type { Messages } from "#messages/en.ts";
import { type Calendar, clock, dayOf, longDay, noonOf, shortDay, zoneName } from "#newsroom/dates.ts";
import type { Hunk, Piece, Revision as Revised } from "#newsroom/record/record.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { historyUrl, versionUrl } from "#newsroom/urls.ts";
import { type Ink, Marked } from "../Marked/Marked.tsx";
import { Note } from "./Note.tsx";
import css from "./Revision.module.css";
import { Why } from "./Why.tsx";

type Props = {
  revision: Revised;
  story: StoryCard;
  calendar: Calendar;
  messages: Messages;
  /** The oldest version that the record has, though not the first that was published. */
  isBeginning: boolean;
};

/** One version: when, what for, what it changed, and where to read it whole. */
export function Revision({ revision, story, calendar, messages, isBeginning }: Props) {
  const { record: say } = messages;
  const { number, at, commit, signed, changes, hunks } = revision;
  const sameDay = dayOf(calendar.timeZone, at) === dayOf(calendar.timeZone, story.published);
  const id = `v${number}`;
  return (
    <section className={css.revision} id={id} aria-labelledby={`${id}-title`}>
      <header>
        <b>{say.version(number)}</b>
        <time dateTime={at}>
          {!sameDay && `${shortDay(calendar, at)}, `}
          {clock(calendar, at)} {zoneName(calendar, at)}
        </time>
        {commit ? <code title={commit}>{commit.slice(0, 7)}</code> : <span>{say.uncommitted}</span>}
        {signed && <span>{say.signed}</span>}
      </header>
      <div>
        <Why revision={revision} story={story} messages={messages} isBeginning={isBeginning} />
        {number > 1 && hunks.length === 0 && <p className={css.hunk}>{say.nothingToSee}</p>}
        {hunks.map((hunk, i) => (
          <Change
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is rendered once, on the server
            key={i}
            hunk={hunk}
            calendar={calendar}
            isError={changes.some(({ kind }) => kind === "correction")}
            isNews={changes.some(({ kind }) => kind === "update")}
            messages={messages}
          />
        ))}
        <p className={css.acts}>
          <a href={versionUrl(story.url, number)}>{say.read(number)}</a>
          <a href={`${historyUrl(story.url)}#${id}`}>{say.link}</a>
        </p>
      </div>
      <Note revision={revision} messages={messages} />
    </section>
  );
}

function Change({
  hunk,
  calendar,
  isError,
  isNews,
  messages,
}: {
  hunk: Hunk;
  calendar: Calendar;
  isError: boolean;
  isNews: boolean;
  messages: Messages;
}) {
  const { record: say } = messages;
  if (hunk.kind === "same") return <p className={css.same}>{say.unchanged(hunk.paragraphs)}</p>;
  const { kind, paragraph, pieces, moved } = hunk;
  const onlyNew = pieces.every(({ mark }) => mark === "added");
  // Where a version both mended and learned, what is wholly new is news; so it is where nothing was wrong.
  const ink: Ink = (isNews ? !isError || onlyNew : !isError && onlyNew) ? "blue" : "red";
  return (
    <div className={css.hunk}>
      <h3>
        {paragraph === undefined ? say.units[kind] : say.paragraph(paragraph)}
        {moved && `, ${say.moved}`}
      </h3>
      <p className={kind === "headline" ? css.headline : undefined}>
        <Marked
          pieces={kind === "source" ? datesInWords(pieces, calendar) : pieces}
          ink={ink}
          messages={messages}
        />
      </p>
    </div>
  );
}

/** The record keeps a source's day as it was typed (2017-03-02); readers see it as on the story. */
const datesInWords = (pieces: Piece[], calendar: Calendar): Piece[] =>
  pieces.map(({ text, mark }) => ({
    mark,
    text: text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => longDay(calendar, noonOf(calendar.timeZone, day))),
  }));
