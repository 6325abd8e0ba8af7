import { seal } from "../chain.ts";
import type { RecordDb } from "../database.ts";
import type { Commit } from "../git/log.ts";
import { type PublishedState, publishedStates, type State } from "../published.ts";
import type { Unit } from "../record.ts";
import { type Facts, factsOf } from "../text/facts.ts";
import { type Manuscript, packManuscript, unpackManuscript } from "../text/manuscript.ts";
import { carryMarks, type UnitMark } from "../text/marks.ts";

type StateRow = Omit<State, "facts"> & { position: number };

/** A version as it was written before. */
type Written = { hash: string; blob: string; previous: string | null; marks: string };

/** Writes the record; call it within a transaction. */
export function openRecordLedger(db: RecordDb) {
  const getMeta = db.prepare<[string], string>("SELECT value FROM meta WHERE name = ?").pluck();
  const setMeta = db.prepare<[string, string]>("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)");
  const last = db.prepare<[], number | null>("SELECT max(position) FROM states").pluck();
  const addState = db.prepare(
    `INSERT OR REPLACE INTO states (id, position, hash, blob, authored, committed)
     VALUES (@id, @position, @hash, @blob, @authored, @committed)`,
  );
  const forgetStates = db.prepare<[string]>("DELETE FROM states WHERE id = ?");
  const moveStates = db.prepare<[string, string]>("UPDATE states SET id = ? WHERE id = ?");
  const forgetVersions = db.prepare<[string]>("DELETE FROM versions WHERE id = ?");
  const forgetReady = db.prepare<[string]>("DELETE FROM ready WHERE id = ?");
  const outdate = db.prepare<[string]>("UPDATE ready SET current = 0 WHERE id = ?");
  const setReady = db.prepare<[string]>("INSERT OR REPLACE INTO ready (id, current) VALUES (?, 1)");
  const states = db.prepare<[string], StateRow>("SELECT * FROM states WHERE id = ? ORDER BY position");
  const facts = db.prepare<[string], string>("SELECT facts FROM texts WHERE blob = ?").pluck();
  const text = db.prepare<[string], Buffer>("SELECT packed FROM texts WHERE blob = ?").pluck();
  const putText = db.prepare<[string, string, Buffer]>(
    "INSERT OR IGNORE INTO texts (blob, facts, packed) VALUES (?, ?, ?)",
  );
  const isReady = db.prepare<[string], number>("SELECT 1 FROM ready WHERE id = ? AND current").pluck();
  const unready = db
    .prepare<[], string>(
      `SELECT id FROM states GROUP BY id HAVING count(*) > 1 AND id NOT IN (SELECT id FROM ready WHERE current)
       ORDER BY max(position) DESC`,
    )
    .pluck();
  const addVersion = db.prepare(
    `INSERT INTO versions (id, number, published, at, hash, blob, words, changes, marks, digest, previous, seal)
     VALUES (@id, @number, @published, @at, @hash, @blob, @words, @changes, @marks, @digest, @previous, @seal)`,
  );
  const versionsOf = db.prepare<[string], Written>("SELECT * FROM versions WHERE id = ? ORDER BY number");
  let position = last.get() ?? 0;

  const forget = (id: string) => {
    forgetVersions.run(id);
    forgetReady.run(id);
  };

  return {
    meta: (name: string) => getMeta.get(name),
    setMeta: (name: string, value: string) => setMeta.run(name, value),

    /** Notes what a commit did to the files. Returns the stories that it touched. */
    addCommit({ hash, authored, committed, changes }: Commit): string[] {
      position++;
      for (const { id, from, blob = "" } of changes) {
        if (from) {
          forgetStates.run(id);
          moveStates.run(id, from);
          forget(from);
          forget(id);
        }
        // Readers see the versions that were written until the new ones take their place.
        outdate.run(id);
        addState.run({ id, position, hash, blob, authored, committed });
      }
      return changes.flatMap(({ id, from }) => (from ? [id, from] : [id]));
    },

    clear() {
      for (const table of ["states", "versions", "ready", "signatures"]) db.exec(`DELETE FROM ${table}`);
      position = 0;
    },

    unready: () => unready.all(),
    isReady: (id: string) => isReady.get(id) === 1,
    states: (id: string) => states.all(id),
    facts: (blob: string): Facts | undefined => {
      const known = facts.get(blob);
      return known === undefined ? undefined : JSON.parse(known);
    },
    putText: (blob: string, manuscript: Manuscript) =>
      putText.run(blob, JSON.stringify(factsOf(manuscript)), packManuscript(manuscript)),

    /** Writes a story's versions anew from its states; `fresh`: what was just read of its blobs. */
    putStory(id: string, known: readonly State[], fresh: ReadonlyMap<string, Manuscript>) {
      const before = versionsOf.all(id);
      forget(id);
      const unitsOf = (blob: string): Unit[] => {
        const manuscript = fresh.get(blob) ?? unpack(text.get(blob));
        return manuscript?.status === "published" ? manuscript.units : [];
      };
      for (const row of versionRows(id, publishedStates(known), before, unitsOf)) addVersion.run(row);
      setReady.run(id);
    },
  };
}
export type RecordLedger = ReturnType<typeof openRecordLedger>;

const unpack = (packed: Buffer | undefined) => packed && unpackManuscript(packed);

/** The versions of a story as the database keeps them, each sealed with the one before. */
function versionRows(
  id: string,
  published: readonly PublishedState[],
  before: readonly Written[],
  unitsOf: (blob: string) => Unit[],
) {
  let marks: UnitMark[] | undefined;
  let previous: string | null = null;
  return published.map(({ facts, changes, hash, blob, published: from }, i) => {
    const { at, digest, words } = facts;
    const version = { number: i + 1, at, changes };
    // What was written with the same chain before it is the same: only what is new is compared.
    const known = before[i];
    const last = published[i - 1];
    let written: string;
    if (known?.hash === hash && known.blob === blob && known.previous === previous) {
      marks = undefined;
      written = known.marks;
    } else {
      const after = unitsOf(blob);
      const carried: UnitMark[] = marks ?? JSON.parse(before[i - 1]?.marks ?? "[]");
      marks = last
        ? carryMarks({ before: unitsOf(last.blob), marks: carried, after, version })
        : after.map(() => null);
      written = JSON.stringify(marks);
    }
    const sealed = seal({ ...version, commit: hash, digest, previous });
    const noted = JSON.stringify(changes);
    const row = { ...version, id, published: from, hash, blob, words, digest, previous, seal: sealed };
    previous = sealed;
    return { ...row, changes: noted, marks: written };
  });
}
