import type { Element } from "hast";
import type { Body } from "./body/body.ts";
import type { Change, Proof, Source, StoryKind } from "./schema/article.ts";
import type { Author, Section, Topic } from "./schema/lists.ts";

/** A picture that exists: named by an author, measured and hashed by the newsroom. `width` and `height` in pixels. */
export type Picture = {
  src: string;
  /** First 16 hex digits of the SHA-256 of the original's bytes; part of every variant's URL. */
  hash: string;
  width: number;
  height: number;
  alt: string;
  caption?: string;
  credit: string;
  licence?: string;
  /** Percent from the left and from the top. */
  focus?: [number, number];
};

/** A file of content/media, known to the catalogue by the hash of its bytes (see pictures.ts for its addresses). */
export type MediaFile = {
  src: string;
  hash: string;
  bytes: number;
  /** Pixels; drawings and photographs only. */
  size?: { width: number; height: number };
  /** The first credit and licence that a story gives a picture; written into variants that carry none. */
  credit?: string;
  licence?: string;
};

/** What a list shows of a story. All times are UTC ISO 8601. Only what is published, now, is ever a card. */
export type StoryCard = {
  /** YYYY/MM/DD/slug */
  id: string;
  /** Site path: /politics/2017/03/02/slug */
  url: string;
  title: string;
  standfirst: string;
  kind: StoryKind;
  section: Section;
  topics: Topic[];
  authors: Author[];
  dateline?: string;
  published: string;
  /** Never before `published`; equal to it for a story that was not updated. */
  updated: string;
  language: string;
  direction: "ltr" | "rtl";
  breaking: boolean;
  picture?: Picture;
  /** Exact on a story. Pages that show only cards are not rendered again for it: lists print `readingMinutes`. */
  words: number;
  /** Whole minutes, at least 1. */
  readingMinutes: number;
  /** Where the body holds a film. */
  hasVideo?: true;
  /** Corrections among `changes`, newest first. */
  corrections: Change[];
  /** For lists, which say that there are corrections, and not how many. */
  isCorrected: boolean;
  /** Its last update was a correction: lists do not call it new. */
  isCorrectedLast: boolean;
};

/** What a crawler is told of a story in a long list: no words. */
export type StoryLine = Pick<StoryCard, "url" | "published" | "updated"> & {
  /** Path of its lead picture as a JPEG. */
  picture?: string;
  /** `Video` elements of its body (body/body.ts). */
  films?: Element[];
};

/** What a crawler is told of news. */
export type NewsLine = Pick<StoryCard, "url" | "title" | "language" | "published">;

/** A whole story, ready to be shown. */
export type Story = StoryCard & {
  body: Body;
  /** The file's text below the front matter: for `.md` and for the record. */
  source: string;
  sources: Source[];
  proof?: Proof;
  changes: Change[];
  aliases: string[];
  social?: { title?: string; description?: string; picture?: Picture };
  promo: { about: string; topic?: string } | undefined;
  /** The same story in other languages, itself excluded. */
  translations: { language: string; url: string; title: string }[];
};

/** What became of an address. */
export type Resolution =
  | { found: "story"; id: string }
  | { found: "moved"; to: string }
  | { found: "withdrawn"; id: string; title: string; at: string; reason: string; url?: string }
  | { found: "nothing" };
