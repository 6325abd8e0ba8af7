import type { Db } from "../catalogue/database.ts";
import type { Stamp } from "../manuscript/file.ts";
import type { Problem } from "../problem.ts";

export type FileRow = { name: string; mtime: number; size: number; hash: string };

/** What is known of the files below content/: how each looked when it was last read, and what was wrong with it. Paths are relative, with "/". */
export function openFiles(db: Db) {
  const split = (file: string) => {
    const slash = file.lastIndexOf("/");
    return { folder: slash < 0 ? "" : file.slice(0, slash), name: file.slice(slash + 1) };
  };
  const get = db.prepare<[string, string], FileRow>(
    "SELECT name, mtime, size, hash FROM files WHERE folder = ? AND name = ?",
  );
  const inFolder = db.prepare<[string], FileRow>(
    "SELECT name, mtime, size, hash FROM files WHERE folder = ?",
  );
  // From folder to folder by the index: DISTINCT reads every row, which held up the desk for a third of a second at a million stories.
  const folders = db
    .prepare<{ under: string; within: string; end: string }, string>(
      `WITH RECURSIVE known (folder) AS (
         SELECT min(folder) FROM files WHERE folder >= @under
         UNION ALL
         SELECT (SELECT min(folder) FROM files WHERE folder > known.folder) FROM known WHERE folder < @end
       ) SELECT folder FROM known WHERE folder = @under OR (folder > @within AND folder < @end)`,
    )
    .pluck();
  const add = db.prepare(
    `INSERT INTO files (folder, name, mtime, size, hash, proofed) VALUES (@folder, @name, @mtime, @size, @hash, @proofed)`,
  );
  const change = db.prepare(
    `UPDATE files SET mtime = @mtime, size = @size, hash = @hash, proofed = @proofed WHERE folder = @folder AND name = @name`,
  );
  const remove = db.prepare<[string, string]>("DELETE FROM files WHERE folder = ? AND name = ?");
  const unproofed = db
    .prepare<[number], string>("SELECT folder || '/' || name FROM files WHERE proofed = 0 LIMIT ?")
    .pluck();
  const setProofed = db.prepare<[string, string]>(
    "UPDATE files SET proofed = 1 WHERE folder = ? AND name = ?",
  );
  const clearErrors = db.prepare<[string]>("DELETE FROM errors WHERE file = ?");
  const addError = db.prepare<[string, number | null, number | null, string]>(
    "INSERT INTO errors (file, line, column, message) VALUES (?, ?, ?, ?)",
  );
  const withErrors = db.prepare<[], string>("SELECT DISTINCT file FROM errors ORDER BY file").pluck();
  const hasErrors = db.prepare<[string], number>("SELECT 1 FROM errors WHERE file = ? LIMIT 1").pluck();

  const errorsOf = db.prepare<[string], Problem & { file: string }>(
    "SELECT file, line, column, message FROM errors WHERE file = ?",
  );

  return {
    get: (file: string) => get.get(split(file).folder, split(file).name),
    inFolder: (folder: string) => inFolder.all(folder),
    /** Known folders at and below a path. */
    folders: (under: string) => folders.all({ under, within: `${under}/`, end: `${under}0` }),
    /** `isKnown` may be told by who knows it. */
    put(file: string, { mtime, size, hash }: Stamp & { hash: string }, proofed: boolean, known?: boolean) {
      const row = { ...split(file), mtime, size, hash, proofed: Number(proofed) };
      const isKnown = known ?? get.get(row.folder, row.name) !== undefined;
      if (isKnown) change.run(row);
      else add.run(row);
    },
    remove: (file: string) => remove.run(split(file).folder, split(file).name),
    unproofed: (most: number) => unproofed.all(most),
    setProofed: (file: string) => setProofed.run(split(file).folder, split(file).name),
    setErrors(file: string, problems: readonly Problem[]) {
      clearErrors.run(file);
      for (const { line, column, message } of problems.slice(0, MOST_PROBLEMS))
        addError.run(file, line ?? null, column ?? null, message);
    },
    withErrors: () => withErrors.all(),
    errorsOf: (file: string) => errorsOf.all(file),
    hasErrors: (file: string) => hasErrors.get(file) === 1,
  };
}
export type Files = ReturnType<typeof openFiles>;

/** After this many problems the rest of a file is noise. */
const MOST_PROBLEMS = 20;
