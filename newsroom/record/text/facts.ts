import type { Change } from "../../schema/article.ts";
import type { Manuscript } from "./manuscript.ts";

/** What the list of versions needs to know of a published blob; `at` is the editorial time of that form of the story. */
export type PublishedFacts = {
  status: "published";
  published: string;
  at: string;
  changes: Change[];
  digest: string;
  words: number;
};
/** The same of any blob. */
export type Facts = { status: "invalid" | "draft" | "withdrawn" } | PublishedFacts;

export function factsOf(manuscript: Manuscript): Facts {
  if (manuscript.status !== "published") return manuscript;
  const { frontMatter, digest, words } = manuscript;
  const { published = "", updated = published, changes } = frontMatter;
  return { status: "published", published, at: editorialTime(updated, changes), changes, digest, words };
}

/** When a form of a story came to be: `updated`, or the newest entry of `changes` where that came later, such as a change of wording. */
export const editorialTime = (updated: string, changes: readonly Change[]): string =>
  [updated, ...changes.map(({ at }) => at)].sort().at(-1) ?? updated;
