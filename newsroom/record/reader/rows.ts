import type { Change } from "../../schema/article.ts";
import { openRecordForReading, type RecordDb } from "../database.ts";
import type { Version } from "../record.ts";
import { unpackManuscript } from "../text/manuscript.ts";
import type { UnitMark } from "../text/marks.ts";

export type VersionRow = {
  number: number;
  published: number;
  at: string;
  hash: string;
  blob: string;
  signed: number;
  words: number;
  changes: string;
  marks: string;
  digest: string;
  previous: string | null;
  seal: string;
};
export type StateRow = { hash: string; blob: string; committed: number; signed: number };

const open = (db: RecordDb) => ({
  db,
  meta: db.prepare<[string], string>("SELECT value FROM meta WHERE name = ?").pluck(),
  versions: db.prepare<[string], VersionRow>(
    "SELECT versions.*, ifnull(good, 0) AS signed FROM versions LEFT JOIN signatures USING (hash) WHERE id = ? ORDER BY number",
  ),
  states: db.prepare<[string], StateRow>(
    "SELECT hash, blob, committed, ifnull(good, 0) AS signed FROM states LEFT JOIN signatures USING (hash) WHERE id = ? ORDER BY position LIMIT 2",
  ),
  ready: db.prepare<[string], number>("SELECT 1 FROM ready WHERE id = ?").pluck(),
  latest: db
    .prepare<{ id: string }, string>(
      `SELECT ifnull((SELECT seal FROM versions WHERE id = @id ORDER BY number DESC LIMIT 1), '')
         || ifnull((SELECT group_concat(blob) FROM states WHERE id = @id), '')
         || ifnull((SELECT group_concat(hash) FROM states JOIN signatures USING (hash) WHERE id = @id AND good), '')
         || EXISTS (SELECT 1 FROM ready WHERE id = @id)`,
    )
    .pluck(),
  text: db.prepare<[string], Buffer>("SELECT packed FROM texts WHERE blob = ?").pluck(),
});

/** Rows of record.db, as soon as there is one. */
export function openRows(path: string) {
  let opened: ReturnType<typeof open> | undefined;
  const rows = () => {
    if (!opened) {
      const db = openRecordForReading(path);
      if (db) opened = open(db);
    }
    return opened;
  };
  return {
    kept: () => rows()?.meta.get("kept"),
    /** In the order of publication; what is still embargoed by `now` is left out. */
    versions: (id: string, now: number): VersionRow[] =>
      rows()
        ?.versions.all(id)
        .filter(({ published }) => published <= now) ?? [],
    states: (id: string): StateRow[] => rows()?.states.all(id) ?? [],
    isReady: (id: string) => rows()?.ready.get(id) === 1,
    /** What identifies a story's record. */
    fingerprint: (id: string) => rows()?.latest.get({ id }) ?? "none",
    manuscript(blob: string) {
      const packed = rows()?.text.get(blob);
      const manuscript = packed && unpackManuscript(packed);
      return manuscript?.status === "published" ? manuscript : undefined;
    },
    close: () => opened?.db.close(),
  };
}
export type Rows = ReturnType<typeof openRows>;

export const versionOf = (row: VersionRow): Version => ({
  number: row.number,
  at: row.at,
  commit: row.hash,
  blob: row.blob,
  signed: row.signed === 1,
  changes: JSON.parse(row.changes) as Change[],
  words: row.words,
});
export const marksOf = (row: VersionRow): UnitMark[] => JSON.parse(row.marks);
