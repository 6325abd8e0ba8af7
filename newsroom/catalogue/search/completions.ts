import type { Db } from "../database.ts";

const LEAST_LETTERS = 2;
const MOST = 8;

/** The commonest words that begin like an unfinished one, itself excluded. */
export function openCompletions(db: Db) {
  const beginning = db
    .prepare<[string, string, number], string>(
      "SELECT word FROM vocabulary WHERE word > ? AND word < ? AND stories > 0 ORDER BY stories DESC, word LIMIT ?",
    )
    .pluck();
  return (begun: string): string[] => {
    const word = begun.toLowerCase();
    return word.length < LEAST_LETTERS ? [] : beginning.all(word, `${word}\u{10ffff}`, MOST);
  };
}
