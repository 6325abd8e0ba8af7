import type { Change } from "../schema/article.ts";
import type { Manuscript } from "./text/manuscript.ts";

/** A state of a story's file, as a commit left it. Times in epoch milliseconds; no manuscript: the file was gone. */
export type State = {
  hash: string;
  blob: string;
  authored: number;
  committed: number;
  manuscript?: Manuscript;
};

export type Published = Extract<Manuscript, { status: "published" }>;
export type PublishedState = State & {
  manuscript: Published;
  published: number;
  at: string;
  changes: Change[];
};

const sameChange = (a: Change, b: Change) =>
  a.at === b.at && a.kind === b.kind && a.title === b.title && a.note === b.note;

/**
 * Of all states of a file those that readers could see, and that differed, in words or in what the editor noted, from the one
 * before. A draft, an invalid file and a withdrawal are none; nor is a state that was replaced before its embargo ended.
 */
export function publishedStates(states: readonly State[]): PublishedState[] {
  const found: PublishedState[] = [];
  for (const [i, state] of states.entries()) {
    const { manuscript } = state;
    if (manuscript?.status !== "published") continue;
    const { frontMatter, digest } = manuscript;
    const published = Date.parse(frontMatter.published ?? "");
    const next = states[i + 1];
    // Of the next commit's two times the earlier: what may have been replaced under embargo stays unseen.
    if (next && published > Math.min(next.authored, next.committed)) continue;
    const last = found.at(-1)?.manuscript;
    const known = last?.frontMatter.changes ?? [];
    const changes = frontMatter.changes.filter((change) => !known.some((old) => sameChange(old, change)));
    if (last && last.digest === digest && changes.length === 0) continue;
    found.push({
      ...state,
      manuscript,
      published,
      at: frontMatter.updated ?? frontMatter.published ?? "",
      changes: last ? changes.toSorted((a, b) => (a.at < b.at ? 1 : -1)) : [],
    });
  }
  return found;
}
