import type { AudienceMessages } from "#messages/audience.en.ts";
import css from "./Wished.module.css";

type Kind = "newsletters" | "topics" | "sections" | "authors" | "stories";
export type Wished = Record<Kind, { value: string; title: string }[]>;

const KINDS: Kind[] = ["newsletters", "topics", "sections", "authors", "stories"];

type Props = {
  wished: Wished & { rhythm: keyof AudienceMessages["wishes"]["rhythms"] | undefined };
  words: AudienceMessages;
};

/** What somebody asked for, kind by kind, and how often. */
export function WishedList({ wished, words }: Props) {
  return (
    <dl className={css.wished}>
      {KINDS.filter((kind) => wished[kind].length > 0).map((kind) => (
        <div key={kind}>
          <dt>{words.wishes[kind]}</dt>
          {wished[kind].map(({ value, title }) => (
            <dd key={value}>{title}</dd>
          ))}
        </div>
      ))}
      {wished.rhythm && (
        <div>
          <dt>{words.wishes.rhythm}</dt>
          <dd>{words.wishes.rhythms[wished.rhythm]}</dd>
        </div>
      )}
    </dl>
  );
}
