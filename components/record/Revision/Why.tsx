import type { Messages } from "#messages/en.ts";
import type { Revision } from "#newsroom/record/record.ts";
import type { StoryCard } from "#newsroom/story.ts";
import css from "./Revision.module.css";

const INK = { update: css.new, correction: css.fix, wording: undefined };

/** What a version was made for, in the editor's words. */
export function Why({
  revision: { number, changes, words },
  story,
  messages,
  isBeginning,
}: {
  revision: Revision;
  story: StoryCard;
  messages: Messages;
  isBeginning: boolean;
}) {
  const { record: say } = messages;
  const id = `v${number}-title`;
  if (number === 1) {
    const authors = story.authors
      .map(({ name, kind }) => (kind === "desk" ? say.desk(name) : name))
      .join(", ");
    return (
      <>
        <h2 id={id}>{isBeginning ? say.begins : say.first}</h2>
        <p className={css.why}>{say.by(authors, words)}</p>
      </>
    );
  }
  if (changes.length === 0)
    return (
      <>
        <h2 id={id}>{say.unnoted}</h2>
        <p className={css.why}>
          <b>{say.wording}</b> {say.unnotedWhy}
        </p>
      </>
    );
  return changes.map(({ at, kind, title, note }, i) => (
    <div key={`${at} ${title}`}>
      <h2 id={i === 0 ? id : undefined}>{title}</h2>
      <p className={css.why}>
        <b className={INK[kind]}>{say[kind]}</b> {note}
      </p>
    </div>
  ));
}
