import { createInHaste, type Db } from "../database.ts";
import { forManyStories, SEARCH_TABLES } from "./tables.ts";

/** Where FTS5 keeps an index (sqlite.org/fts5.html, "FTS5 Data Structures"), and what stands beside it. `*_config` is alike in both. */
const ROWS = [
  "places",
  ...["words", "headlines"].flatMap((name) => [`${name}_data`, `${name}_idx`, `${name}_docsize`]),
];

/** A database that holds a new catalogue's full text alone, so that another thread can write it. */
export function createIndexBeside(path: string): Db {
  const db = createInHaste(path);
  db.exec(SEARCH_TABLES);
  forManyStories(db);
  return db;
}

/**
 * Takes the full text from a database of `createIndexBeside` into a catalogue in which there is none yet, row by row as it is: a second's work
 * where writing it is half a minute's. The connection must write no words afterwards: it still believes that there are none.
 */
export function takeOverIndex(db: Db, path: string) {
  db.prepare("ATTACH ? AS beside").run(path);
  // SQLite guards FTS5's own tables from being written.
  db.unsafeMode(true);
  db.exec(
    ROWS.map(
      (name) => `DELETE FROM main.${name}; INSERT INTO main.${name} SELECT * FROM beside.${name};`,
    ).join("\n"),
  );
  db.unsafeMode(false);
  db.exec("DETACH beside");
}
