import type { Change } from "../../schema/article.ts";
import type { MarginMark, Unit } from "../record.ts";
import { align } from "./compare.ts";

/** What a unit of a version carries from the versions before: when it was added or corrected. */
export type UnitMark = Omit<MarginMark, "block"> | null;

type Step = {
  before: readonly Unit[];
  /** Of the units before. */
  marks: readonly UnitMark[];
  after: readonly Unit[];
  version: { number: number; at: string; changes: readonly Change[] };
};

/** The marks of a version's units: those of the version before, and what this one added or corrected. */
export function carryMarks({ before, marks, after, version }: Step): UnitMark[] {
  const carried: UnitMark[] = after.map(() => null);
  const note = (kind: Change["kind"]) => version.changes.find((change) => change.kind === kind);
  const correction = note("correction");
  const update = note("update");
  const mark = (kind: "new" | "fix", change: Change | undefined): UnitMark => ({
    kind,
    version: version.number,
    at: change?.at ?? version.at,
    ...(change && { title: change.title }),
  });
  for (const pair of align(before, after)) {
    if (pair.after === undefined) continue;
    const was = pair.before === undefined ? undefined : before[pair.before];
    const is = after[pair.after] as Unit;
    if (!was) carried[pair.after] = mark(correction && !update ? "fix" : "new", update ?? correction);
    else if (was.text !== is.text && correction) carried[pair.after] = mark("fix", correction);
    else carried[pair.after] = marks[pair.before as number] ?? null;
  }
  return carried;
}

/** One mark a block of the body; a correction outweighs what is merely new. */
export function marginMarks(units: readonly Unit[], marks: readonly UnitMark[]): MarginMark[] {
  const found = new Map<number, MarginMark>();
  for (const [i, { block }] of units.entries()) {
    const mark = marks[i];
    if (!mark || block === 0) continue;
    const known = found.get(block);
    if (!known || (known.kind === "new" && mark.kind === "fix")) found.set(block, { block, ...mark });
  }
  return [...found.values()].sort((a, b) => a.block - b.block);
}
