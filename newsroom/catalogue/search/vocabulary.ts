import type { Db } from "../database.ts";
import { plainLetters } from "./words.ts";

/** Words are counted in memory up to this number of different ones: an archive is taken in ten times as fast as word by word. */
const MOST_UNSETTLED = 100_000;
/** Numbers are not misspelt, and of one or two letters anything could be. */
const LETTERS = /[\p{L}\p{M}]{3,}/gu;
const MOST_LETTERS = 30;

type Count = { stories: number; lastText: number };

/** Counts in how many stories a word stands. What is counted is written by `settle`. */
export function openVocabulary(db: Db) {
  const add = db.prepare<[string, number]>(
    `INSERT INTO vocabulary (word, stories) VALUES (?, ?)
     ON CONFLICT (word) DO UPDATE SET stories = max(0, stories + excluded.stories)`,
  );
  const unsettled = new Map<string, Count>();
  let texts = 0;

  function settle() {
    for (const [word, { stories }] of unsettled) if (stories !== 0) add.run(word, stories);
    unsettled.clear();
  }

  return {
    count(text: string, by: 1 | -1) {
      texts++;
      for (const word of plainLetters(text).toLowerCase().match(LETTERS) ?? []) {
        if (word.length > MOST_LETTERS) continue;
        const count = unsettled.get(word);
        if (!count) unsettled.set(word, { stories: by, lastText: texts });
        else if (count.lastText !== texts) {
          count.stories += by;
          count.lastText = texts;
        }
      }
      if (unsettled.size > MOST_UNSETTLED) settle();
    },
    settle,
  };
}
