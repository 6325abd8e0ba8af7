import { diffArrays } from "diff";
import type { Piece } from "../record.ts";
import { isWord, likeness, pairUp, tokensOf } from "./likeness.ts";
import { slide } from "./slide.ts";

/** What stayed, then what was taken out and put in after it. All in tokens. */
export type Run = { kept: string[]; removed: string[]; added: string[] };

/** Beyond this many changes two texts have nothing in common worth showing. */
const MOST_EDITS = 2_000;
/** A text of which less than this share stayed is replaced as a whole, as an editor would. */
const LEAST_KEPT = 0.3;
/** What one more mark costs the reader, in words. */
const COST_OF_A_MARK = 2;
/** Articles, prepositions and the like have no more letters; more of them in a row are no accident. */
const SHORT = 3;
/** A phrase is rewritten where so many words changed in it, and one more for each short word that stayed. */
const PHRASE = 4;

/** Marks what was taken out of a text and what was put in: in whole words and, where it reads better, phrases and sentences. */
export function markWords(before: string, after: string): Piece[] {
  const readings = [markSentences(before, after), markTokens(tokensOf(before), tokensOf(after))];
  const [best = []] = readings.map(pieces).sort((a, b) => cost(a) - cost(b));
  return best;
}

const cost = (found: readonly Piece[]) =>
  found.reduce(
    (sum, { text, mark }) => sum + (mark ? COST_OF_A_MARK + tokensOf(text).filter(isWord).length : 0),
    0,
  );

/** Sentence by sentence: a new sentence that shares words with an old one elsewhere is still new. */
function markSentences(before: string, after: string): Run[] {
  const [old, fresh] = [sentencesOf(before), sentencesOf(after)];
  const pairs = pairUp({ before: old.length, after: fresh.length }, (i, j) =>
    likeness(old[i] as string, fresh[j] as string),
  );
  return pairs.flatMap((pair) => {
    const removed = tokensOf(old[pair.before ?? -1] ?? "");
    const added = tokensOf(fresh[pair.after ?? -1] ?? "");
    return removed.length > 0 && added.length > 0
      ? markTokens(removed, added)
      : [{ kept: [], removed, added }];
  });
}

/** Each with the white space after it. */
const sentencesOf = (text: string) => text.match(/.+?(?:[.!?…。]["'’”)\]]*(?:\s+|$)|$)/gsu) ?? [];

function markTokens(old: string[], fresh: string[]): Run[] {
  const changes = diffArrays(old, fresh, { maxEditLength: MOST_EDITS });
  const kept = changes?.flatMap(({ added, removed, value }) => (added || removed ? [] : value)) ?? [];
  const least = Math.min(wordsIn(old), wordsIn(fresh));
  if (!changes || wordsIn(kept) < least * LEAST_KEPT) return [{ kept: [], removed: old, added: fresh }];
  return slide(join(runsOf(changes)));
}

function runsOf(changes: { value: string[]; added?: boolean; removed?: boolean }[]): Run[] {
  const runs: Run[] = [{ kept: [], removed: [], added: [] }];
  for (const { value, added, removed } of changes) {
    const last = runs.at(-1) as Run;
    if (added) last.added.push(...value);
    else if (removed) last.removed.push(...value);
    else if (last.added.length + last.removed.length === 0) last.kept.push(...value);
    else runs.push({ kept: [...value], removed: [], added: [] });
  }
  return runs;
}

/** A space, a sign or a lone word that happens to stand in both versions of a rewritten phrase belongs to the phrase. */
function join(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && isChanged(run) && isIncidental(before, run)) {
      before.removed.push(...run.kept, ...run.removed);
      before.added.push(...run.kept, ...run.added);
    } else joined.push({ kept: [...run.kept], removed: [...run.removed], added: [...run.added] });
  }
  return joined;
}

const wordsIn = (tokens: readonly string[]) => tokens.filter(isWord).length;
const isChanged = ({ removed, added }: Run) => removed.length + added.length > 0;
const isReplaced = ({ removed, added }: Run) => removed.length > 0 && added.length > 0;
const isSpace = (token: string) => token.trim() === "";

function isIncidental(before: Run, { kept, removed, added }: Run): boolean {
  const words = kept.filter(isWord);
  if (kept.some((token) => /^[.!?…]$/.test(token))) return false;
  const both = { kept, removed: [...before.removed, ...removed], added: [...before.added, ...added] };
  if (kept.every(isSpace) || (kept.length === 1 && words.length === 0)) return isReplaced(both);
  if (!isReplaced(before) || !isReplaced({ kept, removed, added })) return false;
  const changed = wordsIn([...both.removed, ...both.added]) - PHRASE;
  if (words.every((word) => word.length <= SHORT)) return changed >= words.length;
  return words.length === 1 && changed >= 2;
}

function pieces(runs: readonly Run[]): Piece[] {
  const found: Piece[] = [];
  const add = (text: string, mark?: Piece["mark"]) => {
    const last = found.at(-1);
    if (text === "") return;
    if (last && last.mark === mark) last.text += text;
    else found.push(mark ? { text, mark } : { text });
  };
  /** White space around a mark stays unmarked: nothing is underlined there, and lines may break. */
  const addMarked = (text: string, mark: Piece["mark"]) => {
    const [, before = "", words = "", after = ""] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
    if (words === "") return add(text, mark);
    add(before);
    add(words, mark);
    add(after);
  };
  for (const { kept, removed, added } of merged(runs)) {
    add(kept.join(""));
    const [gone, came] = [removed.join(""), added.join("")];
    addMarked(came === "" ? gone : gone.trimEnd(), "removed");
    addMarked(came, "added");
  }
  return found;
}

/** Marks that nothing parts are one. */
function merged(runs: readonly Run[]): Run[] {
  const whole: Run[] = [];
  for (const run of runs) {
    const last = whole.at(-1);
    if (last && run.kept.length === 0) {
      last.removed = [...last.removed, ...run.removed];
      last.added = [...last.added, ...run.added];
    } else whole.push({ ...run });
  }
  return whole;
}
