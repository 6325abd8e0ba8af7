import type { Db } from "../database.ts";

const LEAST_LETTERS = 3;
const MOST = 6;

/** The commonest words that begin like an unfinished one; neither itself nor words that are too common to be sought. */
export function openCompletions(db: Db, isCommon: (word: string) => boolean) {
  const beginning = db
    .prepare<[string, string, number], string>(
      "SELECT word FROM vocabulary WHERE word > ? AND word < ? AND stories > 0 ORDER BY stories DESC, word LIMIT ?",
    )
    .pluck();
  return (begun: string): string[] => {
    const word = begun.toLowerCase();
    if (word.length < LEAST_LETTERS) return [];
    return beginning.all(word, `${word}\u{10ffff}`, MOST).filter((longer) => !isCommon(longer));
  };
}
