import type { Db } from "../database.ts";
import { plainLetters, WORD } from "./words.ts";

const MOST_LETTERS = 200;
const MOST_WORDS = 8;
/** One letter begins everything. */
const LEAST_LETTERS = 2;

const wordsOf = (text: string) =>
  (plainLetters(text.slice(0, MOST_LETTERS)).match(WORD) ?? []).slice(0, MOST_WORDS);

/** Looks into headlines only: quick enough for every letter that a reader types. Gives places, newest first. */
export function openHeadlines(db: Db) {
  const matching = db
    .prepare<[string, number], number>(
      "SELECT rowid FROM headlines WHERE headlines MATCH ? ORDER BY rowid DESC LIMIT ?",
    )
    .pluck();

  return {
    /** Headlines with all of these words; the last may be unfinished. */
    begun(text: string, most: number): number[] {
      const words = wordsOf(text);
      const last = words.at(-1) ?? "";
      if (last.length < LEAST_LETTERS) return [];
      return matching.all(`${words.map((word) => `"${word}"`).join(" AND ")}*`, most);
    },

    /** Headlines with any of these words. */
    any: (words: readonly string[], most: number): number[] =>
      words.length === 0
        ? []
        : matching.all(
            words
              .flatMap(wordsOf)
              .map((word) => `"${word}"`)
              .join(" OR "),
            most,
          ),
  };
}

/** Whether a word of the name begins as typed. */
export function beginsLike(name: string, text: string): boolean {
  const sought = plainLetters(text).toLowerCase().trim();
  return sought.length >= LEAST_LETTERS && ` ${name.toLowerCase()}`.includes(` ${sought}`);
}
