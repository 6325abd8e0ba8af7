import type { Db } from "../database.ts";
import { boundedDistance } from "./distance.ts";
import { bare } from "./words.ts";

const MOST_WORDS = 500_000;
/** Shorter words have too many neighbours to guess which was meant. */
const LEAST_LETTERS = 4;
const tolerance = (word: string) => (word.length < 7 ? 1 : 2);

/** A word of the vocabulary that is spelt nearly like one that was sought. */
export type Neighbour = { word: string; distance: number; stories: number };

/**
 * Finds words that are spelt alike. Holds the vocabulary's words and, for each, a set of its letters in 32 bits: one edit changes at
 * most two of them, so that a glance at the bits rules out nearly all words. Words are only ever added: it loads the new ones.
 */
export function openSpelling(db: Db) {
  const newer = db.prepare<[number, number], { w: number; word: string }>(
    "SELECT w, word FROM vocabulary WHERE w > ? ORDER BY w LIMIT ?",
  );
  const storiesWith = db.prepare<[string], number>("SELECT stories FROM vocabulary WHERE word = ?").pluck();
  const words: string[] = [];
  let letters = new Int32Array(0);
  let last = 0;

  function load() {
    const rows = newer.all(last, MOST_WORDS - words.length);
    if (rows.length === 0) return;
    const grown = new Int32Array(words.length + rows.length);
    grown.set(letters);
    for (const { w, word } of rows) {
      grown[words.length] = lettersOf(bare(word));
      words.push(word);
      last = w;
    }
    letters = grown;
  }

  return {
    /** Nearest first, then the commonest. */
    neighbours(sought: string): Neighbour[] {
      const word = bare(sought);
      if (word.length < LEAST_LETTERS) return [];
      load();
      const most = tolerance(word);
      const own = lettersOf(word);
      const found: Neighbour[] = [];
      for (let i = 0; i < letters.length; i++) {
        if (ones((letters[i] as number) ^ own) > 2 * most) continue;
        const candidate = words[i] as string;
        const distance = boundedDistance(word, bare(candidate), most);
        if (distance > 0 && distance <= most)
          found.push({ word: candidate, distance, stories: storiesWith.get(candidate) ?? 0 });
      }
      return found
        .filter(({ stories }) => stories > 0)
        .sort((a, b) => a.distance - b.distance || b.stories - a.stories);
    },
  };
}

function lettersOf(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** Number of bits that are set (Hacker's Delight, 5-1). */
function ones(bits: number): number {
  let n = bits - ((bits >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
