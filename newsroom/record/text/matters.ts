import type { Hunk, Piece } from "../record.ts";
import { tokensOf } from "./likeness.ts";

const QUOTED = /[“"„«].+?[”"“»]/gu;

/** A changed text as it was ("removed") or is ("added"). */
export const textOf = (pieces: readonly Piece[], side: "added" | "removed") =>
  pieces
    .filter(({ mark }) => mark === undefined || mark === side)
    .map(({ text }) => text)
    .join("")
    .trim();

/** Which matters a change touches. */
export function whatMatters(hunk: Hunk): string[] {
  // A source that is added bears out what the story says already.
  if (hunk.kind === "same" || hunk.kind === "source") return [];
  if (hunk.kind === "headline" || hunk.kind === "standfirst") return [`the ${hunk.kind}`];
  const matters: string[] = [];
  const changed = hunk.pieces.filter(({ mark }) => mark !== undefined);
  const words = changed.flatMap(({ text }) => tokensOf(text));
  if (words.some((word) => /\d/.test(word))) matters.push("a figure");
  if (changed.some(({ text }) => namesIn(text))) matters.push("a name");
  const quotes = (mark: "added" | "removed") => textOf(hunk.pieces, mark).match(QUOTED)?.join("\n");
  if (hunk.kind === "quotation" || quotes("removed") !== quotes("added")) matters.push("a quotation");
  return matters;
}

/** A capital within a sentence is a name's; the first word of a sentence may be any. */
const namesIn = (text: string) =>
  /[\p{Ll}\p{N},;:’”)] +\p{Lu}\p{L}/u.test(text) ||
  /^\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*$/u.test(text.trim());
