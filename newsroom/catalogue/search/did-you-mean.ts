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
/** Neighbours of a word, and ways to put several words right, that are tried. */
const MOST_NEIGHBOURS = 4;
const MOST_TRIED = 12;

/** What may have been meant by words that hardly any story has. */
export function openDidYouMean(db: Db, ranking: Ranking) {
  const spelling = openSpelling(db);
  const stories = (word: string) => {
    const match = wordsMatch({ all: [[word]], none: [], open: false });
    return match ? ranking.total(spanOf(match), MOST_COUNTED) : 0;
  };

  /** The text with those words replaced by their nearest neighbours that find, together, more than the `total` that was found. */
  return (text: string, total: number): string | undefined => {
    if (total > FEW) return undefined;
    const choices: [word: string, neighbours: string[]][] = [];
    for (const word of new Set(readSought(text).all.flat())) {
      const own = stories(word);
      if (own > FEW) continue;
      const commoner = spelling.neighbours(word).filter(({ stories }) => stories >= COMMONER * own + 1);
      if (commoner.length > 0)
        choices.push([word, commoner.slice(0, MOST_NEIGHBOURS).map((neighbour) => neighbour.word)]);
    }
    if (choices.length === 0) return undefined;
    const typed = plainLetters(text);
    let tried = 0;
    for (const chosen of waysToChoose(choices)) {
      const meant = typed.replace(WORD, (word) => chosen.get(word) ?? word);
      const match = wordsMatch(readSought(meant));
      if (match && ranking.total(spanOf(match), total + 1) > total) return meant;
      if (++tried === MOST_TRIED) return undefined;
    }
    return undefined;
  };
}

/** Every way to choose one neighbour of each word, the nearest first. */
function* waysToChoose([first, ...rest]: [string, string[]][]): Generator<ReadonlyMap<string, string>> {
  if (!first) {
    yield new Map();
    return;
  }
  const [word, neighbours] = first;
  for (const neighbour of neighbours)
    for (const others of waysToChoose(rest)) yield new Map([[word, neighbour], ...others]);
}
