import { hash } from "node:crypto";
import { constants, zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { Body } from "../body/body.ts";
import type { Change, Proof, Source } from "../schema/article.ts";
import type { Picture, StoryCard } from "../story.ts";

/** A card as the catalogue keeps it: sections, topics and authors by slug, so that renaming one touches no story. */
export type StoredCard = Omit<
  StoryCard,
  "section" | "topics" | "authors" | "url" | "isCorrected" | "isCorrectedLast"
> & {
  section: string;
  topics: string[];
  authors: string[];
};

/** What a story has beyond its card and its body. */
export type StoredDetails = {
  sources: Source[];
  proof?: Proof;
  changes: Change[];
  aliases: string[];
  social?: { title?: string; description?: string; picture?: Picture };
  promo?: { about?: string; topic?: string };
  withdrawn?: { at: string; reason: string };
};

/** The text below the front matter, and its body once that was proofread. */
export type StoredText = { source: string; body?: Body };

const LEVEL = { [constants.ZSTD_c_compressionLevel]: 2 };

/** One blob a story: text and body share their words, so zstd makes of both little more than of one. */
export function pack(text: StoredText): Uint8Array<ArrayBuffer> {
  const json = Buffer.from(JSON.stringify(text));
  // Level 2 makes as little of a story as the usual 3, in two thirds of its time.
  // Told the size, zstd takes no more memory than that: a quarter faster for texts as short as stories.
  // A copy of its own size: zlib's buffer is a piece of 16 KB, which would go along from thread to thread.
  return new Uint8Array(zstdCompressSync(json, { pledgedSrcSize: json.length, params: LEVEL }));
}

const encoder = new TextEncoder();

/** A text whose body is still to be proofread, as it is: it is soon packed again, and zstd is a quarter of a cold start. */
export const packForNow = (text: StoredText): Uint8Array<ArrayBuffer> => encoder.encode(JSON.stringify(text));

/** Both begin as no other does: JSON with a brace, zstd with its magic number (RFC 8878, 3.1.1). */
const isJson = (packed: Buffer) => packed[0] === "{".charCodeAt(0);

export const unpack = (packed: Buffer): StoredText =>
  JSON.parse((isJson(packed) ? packed : zstdDecompressSync(packed)).toString());

/** 64 bits of SHA-256 in hex: identifies a version. */
export const fingerprintOf = (data: string | Buffer): string => hash("sha256", data, "hex").slice(0, 16);
