import type { Db } from "../database.ts";
import type { Phrase, Sought } from "./sought.ts";

/** A word that stands in so many stories tells none of them apart, and costs milliseconds to look up. */
const COMMON = 10_000;
const LEAST_COUNTED = 3;

/** Knows the archive's own stop words. */
export function openCommonness(db: Db) {
  const stories = db.prepare<[string], number>("SELECT stories FROM vocabulary WHERE word = ?").pluck();
  const isCommon = (word: string) => (stories.get(word.toLowerCase()) ?? 0) >= COMMON;
  // Words of one or two letters are not counted (vocabulary.ts). Alone one may be a name; in a quotation it tells little.
  const isFaint = (word: string) => word.length < LEAST_COUNTED || isCommon(word);
  const isAllCommon = (phrase: Phrase) => phrase.every(phrase.length > 1 ? isFaint : isCommon);

  return {
    isCommon,

    /**
     * Without single words that are common, as long as others remain. `isVague`: not all of what remains can be weighed.
     * `isSlow`: it is a quotation of such words, to be looked for word by word in nearly every story.
     */
    lighten(sought: Sought): Sought & { isVague: boolean; isSlow: boolean } {
      const telling = sought.all.filter((phrase) => phrase.length > 1 || !isAllCommon(phrase));
      const all = telling.length > 0 ? telling : sought.all;
      const open = sought.open && all.at(-1) === sought.all.at(-1);
      const vague = all.filter(isAllCommon);
      const isSlow = vague.some((phrase) => phrase.length > 1);
      return { ...sought, all, open, isVague: vague.length > 0, isSlow };
    },
  };
}
