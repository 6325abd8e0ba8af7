import { countWords } from "../../manuscript/rough-text.ts";
import type { Story } from "../../story.ts";
import { digestOf, seal } from "../chain.ts";
import type { Unit, Version, Versions } from "../record.ts";
import { editorialTime } from "../text/facts.ts";
import { carryMarks, type UnitMark } from "../text/marks.ts";
import { redactValue } from "../text/redact.ts";
import { unitsOf } from "../text/units.ts";
import { marksOf, type Rows, type VersionRow, versionOf } from "./rows.ts";

/** One version as the reader's side knows it; `units` are read when they are asked for. */
export type Edition = Version & {
  units: () => readonly Unit[];
  marks: () => readonly UnitMark[];
  digest: string;
  previous: string | null;
  hash: string;
};

/** All versions of a story that is online, oldest first; undefined while its history is still being read. */
export function editionsOf(
  rows: Rows,
  story: Story,
  spans: readonly string[],
  now: number,
): { editions: Edition[]; from?: Versions["from"] } | undefined {
  // Field by field: a page depends on what is read of its story.
  const { title, standfirst, dateline, proof, sources, picture: lead } = story;
  const shown = { title, standfirst, dateline, proof, sources, lead, authors: slugsOf(story) };
  const current = unitsOf(shown, story.body);
  const digest = digestOf(current);
  const states = rows.states(story.id);
  const ready = rows.isReady(story.id);
  if (states.length > 1 && !ready) return undefined;
  const kept = rows.kept();
  if (kept === undefined) return undefined;
  const known = rows.versions(story.id, now).map((row) => committed(rows, row));
  const [only] = states;
  const from = fromOf(kept, states.length, only?.committed);
  const last = known.at(-1);
  // The file is read without what was redacted; the commit may still say it.
  const isCommitted =
    last && (last.digest === digest || digestOf(redactValue([...last.units()], spans)) === digest);
  if (isCommitted) return { editions: known, from };
  const fresh = currentEdition(story, current, digest, last, !ready && only ? only : undefined);
  return { editions: [...known, fresh], from };
}

const slugsOf = (story: Story) => story.authors.map(({ slug }) => slug);

function fromOf(kept: string, states: number, first: number | undefined): Versions["from"] {
  if (kept === "no-git") return { reason: "no-git" };
  if (states === 0) return { reason: "not-committed" };
  return kept === "shallow" && first ? { reason: "shallow", at: new Date(first).toISOString() } : undefined;
}

function committed(rows: Rows, row: VersionRow): Edition {
  return {
    ...versionOf(row),
    units: () => rows.manuscript(row.blob)?.units ?? [],
    marks: () => marksOf(row),
    digest: row.digest,
    previous: row.previous,
    hash: row.seal,
  };
}

/** What is online now: the one state that was ever committed, or what is saved and not committed yet. */
function currentEdition(
  story: Story,
  units: Unit[],
  digest: string,
  last: Edition | undefined,
  commit: { hash: string; blob: string; signed: number } | undefined,
): Edition {
  const noted = last ? story.changes.filter(({ at }) => at > last.at) : [];
  const version = {
    number: (last?.number ?? 0) + 1,
    at: editorialTime(story.updated, noted),
    changes: noted,
  };
  const previous = last?.hash ?? null;
  return {
    ...version,
    commit: commit?.hash,
    blob: commit?.blob,
    signed: commit?.signed === 1,
    words: units.reduce((sum, { block, text }) => sum + (block > 0 ? countWords(text) : 0), 0),
    units: () => units,
    marks: () =>
      last
        ? carryMarks({ before: last.units(), marks: last.marks(), after: units, version })
        : units.map(() => null),
    digest,
    previous,
    hash: seal({ ...version, commit: commit?.hash, digest, previous }),
  };
}
