import type { Change } from "../schema/article.ts";
import type { Story } from "../story.ts";

/** What a piece of a story's text is. Each kind has its name in messages/. */
export type UnitKind =
  | "headline"
  | "standfirst"
  | "byline"
  | "picture"
  | "paragraph"
  | "heading"
  | "quotation"
  | "item"
  | "row"
  | "caption"
  | "code"
  | "established"
  | "disputed"
  | "unknown"
  | "source";

/** The smallest thing that the record compares. `block` is the top-level element of the body (dataBlock) that holds it; 0 outside the body. */
export type Unit = { kind: UnitKind; block: number; text: string };

/** A stretch of a changed text: it stands in both versions, or in one of them only. */
export type Piece = { text: string; mark?: "added" | "removed" };

/** One changed unit, or the number of paragraphs in a row that did not change. `paragraph` counts from 1 in the newer version (in the older one for what went out). */
export type Hunk =
  | { kind: UnitKind; paragraph?: number; pieces: Piece[]; moved?: true }
  | { kind: "same"; paragraphs: number };

/** A published version of a story. Times are UTC ISO 8601. */
export type Version = {
  /** From 1, in the order of publication. */
  number: number;
  /** `updated`, or `published`, of this version; its newest entry of `changes` where that is later. */
  at: string;
  /** Undefined while the version is saved but not committed. */
  commit?: string;
  blob?: string;
  /** The commit carries a signature that git verified. */
  signed: boolean;
  /** What the editor noted for this version, newest first. */
  changes: Change[];
  words: number;
};

/** A version with what it changed; the first changed nothing. */
export type Revision = Version & { hunks: Hunk[] };

/** What stands beside a paragraph that was added or corrected after first publication. */
export type MarginMark = {
  block: number;
  kind: "new" | "fix";
  /** The version that brought it. */
  version: number;
  at: string;
  title?: string;
};

/** Where a story stands in the record. */
export type Standing = {
  /** The current version. */
  version: number;
  at: string;
  commit?: string;
  marks: MarginMark[];
};

export type Versions = {
  /** Newest first. */
  versions: Version[];
  /** Where the record begins after the story was published: why, and from when. */
  from?: { reason: "shallow" | "no-git" | "not-committed"; at?: string };
};

export type HistoryPage = Omit<Versions, "versions"> & {
  versions: Revision[];
  total: number;
  page: number;
  pages: number;
};

/** A story as it stood: `until` the next version took its place; `current` is the number of the last. */
type VersionThen = { story: Story; version: Version; current: number; until?: string };

/** A link of the chain, as /history.json publishes it. */
export type Link = Version & {
  /** Something of it must not be shown: neither its text nor its notes are what was sealed. */
  redacted: boolean;
  /** The version's text as it was sealed; undefined where it was redacted. */
  text?: { kind: UnitKind; text: string }[];
  /** SHA-256 of the text as it was published (chain.ts). */
  digest: string;
  previous: string | null;
  hash: string;
};

/** The newspaper's memory: every version of every story that is online. All answers are recorded for the page that asks. */
export interface PublicRecord {
  standing(id: string): Standing | undefined;
  versions(id: string): Versions | undefined;
  history(id: string, page?: number, perPage?: number): HistoryPage | undefined;
  /** The story as it stood; undefined where there is no such version. */
  version(id: string, number: number): VersionThen | undefined;
  chain(id: string): { links: Link[]; from: Versions["from"] } | undefined;
}
