import type { Db } from "../database.ts";
import { wordsMatch } from "./match.ts";
import { type Ranking, spanOf } from "./ranking.ts";
import { readSought } from "./sought.ts";
import { openSpelling } from "./spelling.ts";
import { plainLetters, WORD } from "./words.ts";

/** A search with more results than this is not doubted. */
const FEW = 2;
/** A neighbour must be so many times as common as the word that was typed. */
const COMMONER = 5;
const MOST_COUNTED = 200;

/** What may have been meant by words that hardly any story has. */
export function openDidYouMean(db: Db, ranking: Ranking) {
  const spelling = openSpelling(db);
  const stories = (word: string) => {
    const match = wordsMatch({ all: [[word]], none: [], open: false });
    return match ? ranking.total(spanOf(match), MOST_COUNTED) : 0;
  };

  /** The text with those words replaced, where that finds more than the `total` that was found. */
  return (text: string, total: number): string | undefined => {
    if (total > FEW) return undefined;
    const better = new Map<string, string>();
    for (const word of new Set(readSought(text).all.flat())) {
      const own = stories(word);
      if (own > FEW) continue;
      const meant = spelling.neighbours(word).find((neighbour) => neighbour.stories >= COMMONER * own + 1);
      if (meant) better.set(word, meant.word);
    }
    if (better.size === 0) return undefined;
    const meant = plainLetters(text).replace(WORD, (word) => better.get(word) ?? word);
    const match = wordsMatch(readSought(meant));
    return match && ranking.total(spanOf(match), total + 1) > total ? meant : undefined;
  };
}
