import type { Change } from "../schema/article.ts";
import type { Facts, PublishedFacts } from "./text/facts.ts";

/** A state of a story's file, as a commit left it. Times in epoch milliseconds; no facts: the file was gone. */
export type State = { hash: string; blob: string; authored: number; committed: number; facts?: Facts };

/** A state that was published. `published` in epoch milliseconds; `changes`: what was noted with it, newest first. */
export type PublishedState = State & { facts: PublishedFacts; published: number; changes: Change[] };

const sameChange = (a: Change, b: Change) =>
  a.at === b.at && a.kind === b.kind && a.title === b.title && a.note === b.note;

/**
 * Of all states of a file those that readers could see, and that differed, in words or in what the editor noted, from the one
 * before. A draft, an invalid file and a withdrawal are none; nor is a state that was replaced before its embargo ended.
 */
export function publishedStates(states: readonly State[]): PublishedState[] {
  const found: PublishedState[] = [];
  for (const [i, state] of states.entries()) {
    const { facts } = state;
    if (facts?.status !== "published") continue;
    const published = Date.parse(facts.published);
    const next = states[i + 1];
    // Of the next commit's two times the earlier: what may have been replaced under embargo stays unseen.
    if (next && published > Math.min(next.authored, next.committed)) continue;
    const last = found.at(-1)?.facts;
    const known = last?.changes ?? [];
    const changes = facts.changes.filter((change) => !known.some((old) => sameChange(old, change)));
    if (last && last.digest === facts.digest && changes.length === 0) continue;
    const noted = last ? changes.toSorted((a, b) => (a.at < b.at ? 1 : -1)) : [];
    found.push({ ...state, facts, published, changes: noted });
  }
  return found;
}
