import type { Db } from "../database.ts";
import { plainLetters, WORD } from "./words.ts";

/** Words are counted in memory up to this number of different ones: an archive is taken in ten times as fast as word by word. */
const MOST_UNSETTLED = 100_000;
const LETTERS = { least: 3, most: 30 };

/** Counts in how many stories a word stands. What is counted is written by `settle`. */
export function openVocabulary(db: Db) {
  const add = db.prepare<[string, number]>(
    `INSERT INTO vocabulary (word, stories) VALUES (?, ?)
     ON CONFLICT (word) DO UPDATE SET stories = max(0, stories + excluded.stories)`,
  );
  const unsettled = new Map<string, number>();

  function settle() {
    for (const [word, stories] of unsettled) if (stories !== 0) add.run(word, stories);
    unsettled.clear();
  }

  return {
    count(text: string, by: 1 | -1) {
      for (const word of new Set(plainLetters(text).toLowerCase().match(WORD)))
        if (word.length >= LETTERS.least && word.length <= LETTERS.most && !/\d/.test(word))
          unsettled.set(word, (unsettled.get(word) ?? 0) + by);
      if (unsettled.size > MOST_UNSETTLED) settle();
    },
    settle,
  };
}
