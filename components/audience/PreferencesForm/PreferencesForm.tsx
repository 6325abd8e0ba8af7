import type { AudienceMessages } from "#messages/audience.en.ts";
import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import { Choices, OneOf } from "../Choices/Choices.tsx";
import css from "../SubscribeForm.module.css";
import type { Wished } from "../Wished/Wished.tsx";

type Props = {
  /** Path to which the form posts. */
  action: string;
  newsletters: Newsletter[];
  subscribed: string[];
  named: Wished;
  rhythm: string;
  /** The day until which mail is paused, as a reader reads it. */
  pausedUntil: string | undefined;
  words: AudienceMessages;
};

const titles = (words: Record<string, string>) =>
  Object.entries(words).map(([value, title]) => ({ value, title }));

/** Everything that somebody gets, to be changed in one form. What is followed stays ticked; unticking ends it. */
export function PreferencesForm(props: Props) {
  const { action, newsletters, subscribed, named, rhythm, pausedUntil, words } = props;
  const { preferences: say, wishes } = words;
  const follows = (["topics", "sections", "authors", "stories"] as const).filter(
    (kind) => named[kind].length > 0,
  );
  return (
    <form action={action} method="post">
      <Choices
        legend={wishes.newsletters}
        name="newsletters"
        choices={newsletters.map(({ slug, title }) => ({ value: slug, title }))}
        chosen={subscribed}
      />
      {follows.length === 0 && <p className={css.fine}>{say.followsNothing}</p>}
      {follows.map((kind) => (
        <Choices
          key={kind}
          legend={wishes[kind]}
          name={kind}
          choices={named[kind]}
          chosen={named[kind].map(({ value }) => value)}
        />
      ))}
      <OneOf legend={wishes.rhythm} name="rhythm" choices={titles(wishes.rhythms)} chosen={rhythm} />
      {pausedUntil && <p className={css.fine}>{say.pausedUntil(pausedUntil)}</p>}
      <OneOf
        legend={say.pause}
        name="pause"
        choices={[...(pausedUntil ? [{ value: "keep", title: say.keepPause }] : []), ...titles(say.pauses)]}
        chosen={pausedUntil ? "keep" : "none"}
      />
      <div className={css.go}>
        <button type="submit" className="btn" name="act" value="save">
          {say.save}
        </button>
      </div>
    </form>
  );
}
