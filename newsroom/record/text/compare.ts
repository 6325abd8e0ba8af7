import { diffArrays } from "diff";
import type { Hunk, Unit, UnitKind } from "../record.ts";
import { type Pair as Likes, likeness, pairUp } from "./likeness.ts";
import { markWords } from "./words.ts";

/** A unit of the newer text and of the older one that it came from; one of them alone where it came in or went out. */
export type Pair = Likes & { moved?: true };

/** Which unit of the older text became which of the newer, in the newer's order; what went out stands where it was. */
export function align(before: readonly Unit[], after: readonly Unit[]): Pair[] {
  const key = ({ kind, text }: Unit) => `${kind} ${text}`;
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let [gone, came]: [number[], number[]] = [[], []];
  const settle = () => {
    const like = (a: number, b: number) =>
      alike(before[gone[a] as number] as Unit, after[came[b] as number] as Unit);
    for (const pair of pairUp({ before: gone.length, after: came.length }, like))
      pairs.push({ before: gone[pair.before ?? -1], after: came[pair.after ?? -1] });
    [gone, came] = [[], []];
  };
  for (const { count, added, removed } of diffArrays(before.map(key), after.map(key))) {
    for (let n = 0; n < count; n++) {
      if (removed) gone.push(i++);
      else if (added) came.push(j++);
      else {
        settle();
        pairs.push({ before: i++, after: j++ });
      }
    }
  }
  settle();
  return findMoves(before, after, pairs);
}

const SINGLE = new Set<UnitKind>(["headline", "standfirst", "byline", "picture"]);

function alike(a: Unit, b: Unit): number {
  if (a.kind !== b.kind) return 0;
  return SINGLE.has(a.kind) ? 1 : likeness(a.text, b.text);
}

/** What went out in one place and came in, word for word, in another was moved. */
function findMoves(before: readonly Unit[], after: readonly Unit[], pairs: Pair[]): Pair[] {
  const out = new Map<string, Pair>();
  for (const pair of pairs)
    if (pair.after === undefined && pair.before !== undefined) out.set(before[pair.before]?.text ?? "", pair);
  const moved = new Set<Pair>();
  const found = pairs.map((pair) => {
    if (pair.before !== undefined || pair.after === undefined) return pair;
    const from = out.get(after[pair.after]?.text ?? "");
    if (!from || moved.has(from)) return pair;
    moved.add(from);
    return { before: from.before, after: pair.after, moved: true as const };
  });
  return found.filter((pair) => !moved.has(pair));
}

/** What changed from one text to the next, as the history shows it. */
export function compare(before: readonly Unit[], after: readonly Unit[]): Hunk[] {
  const [old, fresh] = [numberParagraphs(before), numberParagraphs(after)];
  const hunks: Hunk[] = [];
  let same = 0;
  let inBody = false;
  const fold = () => {
    if (same > 0 && inBody) hunks.push({ kind: "same", paragraphs: same });
    same = 0;
  };
  for (const pair of align(before, after)) {
    const was = pair.before === undefined ? undefined : before[pair.before];
    const is = pair.after === undefined ? undefined : after[pair.after];
    const unit = is ?? was;
    if (!unit) continue;
    if (was && is && was.text === is.text && !pair.moved) {
      if (is.kind === "paragraph") same++;
      continue;
    }
    inBody ||= unit.block > 0;
    if (unit.block > 0) fold();
    hunks.push({
      kind: unit.kind,
      paragraph: pair.after === undefined ? old[pair.before ?? -1] : fresh[pair.after],
      pieces: pair.moved ? [{ text: unit.text }] : markWords(was?.text ?? "", is?.text ?? ""),
      ...(pair.moved && { moved: true as const }),
    });
  }
  fold();
  return hunks;
}

/** The number of each paragraph, counted from 1; undefined for what is none. */
const numberParagraphs = (units: readonly Unit[]): (number | undefined)[] => {
  let n = 0;
  return units.map(({ kind }) => (kind === "paragraph" ? ++n : undefined));
};
