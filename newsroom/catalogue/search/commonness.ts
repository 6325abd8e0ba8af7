import type { Db } from "../database.ts";
import type { Phrase, Sought } from "./sought.ts";

/** A word that stands in so many stories tells none of them apart, and costs milliseconds to look up. */
const COMMON = 20_000;

/** Knows the archive's own stop words. */
export function openCommonness(db: Db) {
  const stories = db.prepare<[string], number>("SELECT stories FROM vocabulary WHERE word = ?").pluck();
  const isCommon = (word: string) => (stories.get(word.toLowerCase()) ?? 0) >= COMMON;
  const isAllCommon = (phrase: Phrase) => phrase.every(isCommon);

  return {
    isCommon,

    /** Without single words that are common, as long as others remain. `isVague`: not all of what remains can be weighed. */
    lighten(sought: Sought): Sought & { isVague: boolean } {
      const telling = sought.all.filter((phrase) => phrase.length > 1 || !isAllCommon(phrase));
      const all = telling.length > 0 ? telling : sought.all;
      const open = sought.open && all.at(-1) === sought.all.at(-1);
      return { ...sought, all, open, isVague: all.some(isAllCommon) };
    },
  };
}
