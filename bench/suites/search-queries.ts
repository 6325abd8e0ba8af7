import type { Catalogue, SearchQuery } from "#newsroom/catalogue/catalogue.ts";
import type { Chance } from "../../scripts/archive/chance.ts";

/** Makes a question of a story's headline and standfirst. */
export type Kind = (catalogue: Catalogue, text: string, random: Chance) => () => unknown;

const wordsOf = (text: string) => text.match(/\p{L}{3,}/gu) ?? ["nothing"];
const pick = (text: string, random: Chance, count: number) => {
  const words = wordsOf(text);
  return Array.from({ length: count }, () => words[random.below(words.length)] as string);
};
const search =
  (make: (text: string, random: Chance) => SearchQuery): Kind =>
  (catalogue, text, random) => {
    const query = make(text, random);
    return () => catalogue.search(query);
  };
const words = (count: number, rest: Omit<SearchQuery, "text"> = {}) =>
  search((text, random) => ({ ...rest, text: pick(text, random, count).join(" ") }));

const swapped = (word: string) => `${word.slice(0, 2)}${word[3] ?? "x"}${word[2] ?? "x"}${word.slice(4)}`;

export const QUERIES = {
  "one word": words(1),
  "two words": words(2),
  "four words": words(4),
  "a commonest word": search((_, random) => ({
    text: ["the", "and", "this", "with"][random.below(4)] as string,
  })),
  "a quotation": search((text, random) => {
    const all = text.split(/\s+/);
    const from = random.below(Math.max(1, all.length - 3));
    return { text: `"${all.slice(from, from + 3).join(" ")}"` };
  }),
  "an unfinished word": search((text, random) => ({
    text: pick(text, random, 2).join(" ").slice(0, -2),
  })),
  "a misspelt word": search((text, random) => ({
    text: swapped(pick(text, random, 6).sort((a, b) => b.length - a.length)[0] as string),
  })),
  "without a word": search((text, random) => ({ text: pick(text, random, 2).join(" -") })),
  "in a section": words(2, { section: "politics" }),
  "in a year": words(2, { from: "2014-01-01", until: "2014-12-31" }),
  "newest first": words(2, { sort: "date" }),
  "tenth page": words(1, { page: 10 }),
  suggestions: (catalogue, text, random) => {
    const word = pick(text, random, 1)[0] as string;
    const begun = word.slice(0, 2 + random.below(word.length));
    return () => catalogue.suggest(begun, 8);
  },
} satisfies Record<string, Kind>;
