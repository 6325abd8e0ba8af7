import type { Db } from "../catalogue/database.ts";

// RETURNING and INSERT OR REPLACE open a savepoint, and at each savepoint the full text writes out what it holds in
// memory: with one of them per story, an index takes three times as long.

export type StoryRow = {
  n: number;
  id: string;
  status: string;
  live: number;
  published: number | null;
  original: string | null;
  version: string;
  card_version: string;
  card: string;
  details: string;
};

/** Everything that the desk writes of stories, prepared once. */
export const ledgerStatements = (db: Db) => ({
  story: db.prepare<[string], StoryRow>("SELECT * FROM stories WHERE id = ?"),
  storyByNumber: db.prepare<[number], StoryRow>("SELECT * FROM stories WHERE n = ?"),
  addStory: db.prepare(
    `INSERT INTO stories (id, slug, status, live, published, updated, section, original, version, card_version, card, details)
     VALUES (@id, @slug, @status, @live, @published, @updated, @section, @original, @version, @cardVersion, @card, @details)`,
  ),
  changeStory: db.prepare(
    `UPDATE stories SET status = @status, live = @live, published = @published, updated = @updated, section = @section,
       original = @original, version = @version, card_version = @cardVersion, card = @card, details = @details WHERE n = @n`,
  ),
  removeStory: db.prepare<[number]>("DELETE FROM stories WHERE n = ?"),
  addLine: db.prepare<[string, string | null, number]>(
    "INSERT INTO lines (line, filmed, n) VALUES (?, ?, ?)",
  ),
  changeLine: db.prepare<[string, string | null, number]>(
    "UPDATE lines SET line = ?, filmed = ? WHERE n = ?",
  ),
  removeLine: db.prepare<[number]>("DELETE FROM lines WHERE n = ?"),
  setLive: db.prepare<[number, number]>("UPDATE stories SET live = ? WHERE n = ?"),
  text: db.prepare<[number], Buffer>("SELECT packed FROM bodies WHERE n = ?").pluck(),
  addText: db.prepare<[number, Uint8Array]>("INSERT INTO bodies (n, packed) VALUES (?, ?)"),
  changeText: db.prepare<[Uint8Array, number]>("UPDATE bodies SET packed = ? WHERE n = ?"),
  removeText: db.prepare<[number]>("DELETE FROM bodies WHERE n = ?"),
  addAlias: db.prepare<[string, number]>("INSERT OR IGNORE INTO aliases (path, n) VALUES (?, ?)"),
  removeAlias: db.prepare<[string, number]>("DELETE FROM aliases WHERE path = ? AND n = ?"),
  addCorrection: db.prepare<[number, number, number]>("INSERT INTO corrections (at, n, i) VALUES (?, ?, ?)"),
  removeCorrection: db.prepare<[number, number, number]>(
    "DELETE FROM corrections WHERE at = ? AND n = ? AND i = ?",
  ),
  addUse: db.prepare<[string, number]>("INSERT OR IGNORE INTO uses (src, n) VALUES (?, ?)"),
  removeUse: db.prepare<[string, number]>("DELETE FROM uses WHERE src = ? AND n = ?"),
  usesOf: db.prepare<[number], string>("SELECT src FROM uses WHERE n = ?").pluck(),
});
