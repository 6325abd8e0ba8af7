import type { Element } from "hast";
import type { Context } from "../../body/check.ts";
import type { Place } from "../../body/places.ts";
import { readPlacedBody } from "../../body/read.ts";
import { countWords } from "../../manuscript/rough-text.ts";
import { isPlain, mereWords, paragraphsOf } from "./plain.ts";
import { type Said, tidy, unitsOfBlock } from "./units.ts";

/** A top-level element of a body. `place`: only of paragraphs that say the same wherever they stand. */
type Block = { place?: Place; units: Said[]; words: number };
/** A body as the record reads it. */
export type Reading = {
  source: string;
  context: string;
  blocks: Block[];
  /** Plain paragraphs of all forms that were read one after the other: much that goes comes back. */
  paragraphs: Map<string, Omit<Block, "place">>;
};

/** Reads a body; of one that is known in an earlier form only the paragraphs that are new. Undefined where it is not valid. */
export function readBlocks(source: string, context: Context, before?: Reading): Reading | undefined {
  const { kind, sources } = context;
  const key = JSON.stringify([kind, sources]);
  const edited = before?.context === key ? editBlocks(before, source, context) : undefined;
  if (before && edited) return { ...before, source, blocks: edited };
  const read = readPlacedBody(source, context);
  if (!read.ok) return undefined;
  const { body, places } = read.value;
  const blocks = body.children.map((node, i): Block => {
    const { tagName } = node as Element;
    const place = tagName === "p" && standsAlone(source, places[i]) ? places[i] : undefined;
    return { place, ...blockOf(unitsOfBlock(node as Element)) };
  });
  return { source, context: key, blocks, paragraphs: new Map() };
}

const blockOf = (units: Said[]): Omit<Block, "place"> => ({
  units,
  words: units.reduce((sum, { text }) => sum + countWords(text), 0),
});

/** Whether a paragraph is plain, and lines without words part it from what comes before and after. */
function standsAlone(source: string, place: Place | undefined): boolean {
  if (!place) return false;
  const { start, end } = place;
  // A few characters are enough: who leaves more white space than that has the whole body read.
  const [before, after] = [source.slice(Math.max(0, start - 20), start), source.slice(end, end + 20)];
  return (
    (/\n[ \t]*\n$/.test(before) || (start <= 20 && before.trim() === "" && !/[ \t]$/.test(before))) &&
    (/^[ \t]*\n[ \t]*\n/.test(after) || source.slice(end).trim() === "") &&
    isPlain(source.slice(start, end))
  );
}

/** The blocks of `source` where it differs from an earlier one in plain paragraphs alone; undefined where it does not. */
function editBlocks(
  { source: old, blocks, paragraphs }: Reading,
  source: string,
  context: Context,
): Block[] | undefined {
  if (old === source) return blocks;
  const [start, end] = changedIn(old, source);
  const first = blocks.findLastIndex(({ place }) => place !== undefined && place.start <= start);
  const last = blocks.findIndex(({ place }) => place !== undefined && place.end >= end);
  const stretch = blocks.slice(first, last + 1);
  if (first < 0 || last < first || !stretch.every(({ place }) => place)) return undefined;
  const [from, until] = [stretch[0]?.place?.start ?? 0, stretch.at(-1)?.place?.end ?? 0];
  if (!isPlain(old.slice(from, until))) return undefined;
  const shift = source.length - old.length;
  const text = source.slice(from, until + shift);
  if (!isPlain(text) || old.slice(until) !== source.slice(until + shift)) return undefined;
  for (const { place, ...block } of stretch) paragraphs.set(old.slice(place?.start, place?.end), block);
  const fresh = placeParagraphs(text, from).map((place) => {
    const paragraph = source.slice(place.start, place.end);
    const block = paragraphs.get(paragraph) ?? readParagraph(paragraph, context);
    return block && { ...block, place };
  });
  if (fresh.length === 0 || fresh.includes(undefined)) return undefined;
  const later = blocks.slice(last + 1).map(({ place, ...block }) => ({
    ...block,
    place: place && { start: place.start + shift, end: place.end + shift },
  }));
  return [...blocks.slice(0, first), ...(fresh as Block[]), ...later];
}

/** Where two texts differ: from which character, and up to which of the older one's words. */
function changedIn(old: string, fresh: string): [start: number, end: number] {
  const shorter = Math.min(old.length, fresh.length);
  let start = 0;
  while (start < shorter && old.charCodeAt(start) === fresh.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < shorter - start &&
    old.charCodeAt(old.length - 1 - same) === fresh.charCodeAt(fresh.length - 1 - same)
  )
    same++;
  return [start, Math.min(old.length - same, old.trimEnd().length)];
}

function placeParagraphs(text: string, from: number): Place[] {
  let at = 0;
  return paragraphsOf(text).map((paragraph) => {
    const start = text.indexOf(paragraph, at);
    at = start + paragraph.length;
    return { start: from + start, end: from + start + paragraph.trimEnd().length };
  });
}

function readParagraph(text: string, context: Context): Omit<Block, "place"> | undefined {
  const words = mereWords(text);
  if (words) return blockOf([{ kind: "paragraph", text: tidy(words) }]);
  const read = readPlacedBody(text, context);
  const [element, ...others] = read.ok ? (read.value.body.children as Element[]) : [];
  return element?.tagName === "p" && others.length === 0 ? blockOf(unitsOfBlock(element)) : undefined;
}
