import { isWord } from "./likeness.ts";
import type { Run } from "./words.ts";

/**
 * A pure insertion or deletion can often stand in several places with the same result: "meddled. [He said so.]" or
 * "meddled[. He said so]." Moves each to where a reader sees it, from the start of a sentence or a word to its end.
 */
export function slide(runs: Run[]): Run[] {
  const slid = structuredClone(runs);
  for (let i = 0; i < slid.length; i++) {
    const run = slid[i] as Run;
    const side = run.added.length === 0 ? "removed" : run.removed.length === 0 ? "added" : undefined;
    if (!side || run[side].length === 0) continue;
    const next = slid[i + 1] ?? { kept: [], removed: [], added: [] };
    const text = [...run.kept, ...run[side], ...next.kept];
    const { length } = run[side];
    const start = bestStart(text, run.kept.length, length);
    run.kept = text.slice(0, start);
    run[side] = text.slice(start, start + length);
    next.kept = text.slice(start + length);
    if (next.kept.length > 0 && i + 1 === slid.length) slid.push(next);
  }
  return slid;
}

function bestStart(text: readonly string[], at: number, length: number): number {
  let start = at;
  while (start > 0 && text[start - 1] === text[start + length - 1]) start--;
  let best = { start, score: -1 };
  for (; ; start++) {
    const score = edge(text, start) + edge(text, start + length);
    if (score > best.score || (start === at && score === best.score)) best = { start, score };
    if (start + length >= text.length || text[start] !== text[start + length]) return best.start;
  }
}

const isSpace = (token: string | undefined) => token !== undefined && token.trim() === "";
const endsSentence = (token: string | undefined) => token !== undefined && /^[.!?…]$/.test(token);

/** How good a place before token `i` is to begin or to end a mark. */
function edge(text: readonly string[], i: number): number {
  const [before, after] = [text[i - 1], text[i]];
  if (before === undefined || after === undefined) return 6;
  if (isSpace(before) && endsSentence(text[i - 2])) return 5;
  if (endsSentence(before) && isSpace(after)) return 5;
  if (isSpace(before) || isSpace(after)) return 3;
  return isWord(before) && isWord(after) ? 0 : 2;
}
