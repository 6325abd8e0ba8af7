import { formsOf } from "./hebrew.ts";
import { type LabelKind, label } from "./labels.ts";
import type { Phrase, Sought } from "./sought.ts";

export type Labels = { [kind in LabelKind]?: string | undefined };

const quote = (words: Phrase) => `"${words.join(" ")}"`;
const either = (alternatives: string[]) =>
  alternatives.length === 1 ? (alternatives[0] as string) : `(${alternatives.join(" OR ")})`;

const phraseMatch = (phrase: Phrase) =>
  either(phrase.length === 1 ? formsOf(phrase[0] as string).map((word) => quote([word])) : [quote(phrase)]);

/**
 * The words in FTS5's query language; undefined where nothing is sought. `completions` may stand for the last word.
 * Everything that a reader typed stands in quotes and has no quote in it, so that nothing of it is syntax.
 */
export function wordsMatch({ all, none }: Sought, completions: readonly string[] = []): string | undefined {
  if (all.length === 0) return undefined;
  const wanted = all.map(phraseMatch);
  if (completions.length > 0)
    wanted.push(either([wanted.pop() as string, ...completions.map((word) => quote([word]))]));
  const unwanted = none.map((phrase) => ` NOT ${phraseMatch(phrase)}`);
  return `(${wanted.join(" AND ")})${unwanted.join("")}`;
}

/** Any of these: to mark words, not to find stories. */
export const anyOf = (phrases: readonly Phrase[]) => phrases.map(phraseMatch).join(" OR ");

/** The same within a section, a topic, an author's stories. */
export function within(match: string, labels: Labels): string {
  const wanted = Object.entries(labels).flatMap(([kind, slug]) =>
    slug === undefined ? [] : [`labels : "${label(kind as LabelKind, slug)}"`],
  );
  return wanted.length === 0 ? match : `(${match}) AND ${wanted.join(" AND ")}`;
}

/** The same in the headline or the standfirst alone. */
export const inHeadline = (match: string) => `{title standfirst} : (${match})`;
