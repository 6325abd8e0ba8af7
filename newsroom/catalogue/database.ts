import { randomInt } from "node:crypto";
import Database from "better-sqlite3";
import { forManyStories, forStoryByStory } from "./search/tables.ts";
import { LATE_INDEXES, SCHEMA, SCHEMA_VERSION } from "./tables.ts";

export type Db = Database.Database;

/** A new database that nobody reads before it is complete; what is left of one that was not is thrown away. */
export function createInHaste(path: string): Db {
  const db = new Database(path);
  // SQLite would keep its journal, and say nothing, were it not told that this is meant.
  db.unsafeMode(true);
  db.pragma("journal_mode = OFF");
  db.unsafeMode(false);
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -32000");
  return db;
}

/** A new, empty catalogue. Its revisions begin with the time, so that they grow beyond those of any catalogue before it. */
export function createCatalogue(path: string, now: number): Db {
  const db = createInHaste(path);
  db.pragma("locking_mode = EXCLUSIVE");
  db.exec(SCHEMA);
  forManyStories(db);
  db.pragma(`user_version = ${SCHEMA_VERSION}`);
  const note = db.prepare<[string, number]>("INSERT INTO meta (name, value) VALUES (?, ?)");
  note.run("revision", now);
  note.run("identity", randomInt(2 ** 48 - 1));
  return db;
}

/** What is quicker done once for all stories than story by story. */
export function finishCatalogue(db: Db) {
  db.exec(LATE_INDEXES);
  forStoryByStory(db);
}

/** From now on a new catalogue can be read while it is written. */
export function declareComplete(db: Db) {
  db.prepare("INSERT INTO meta (name, value) VALUES ('complete', 1)").run();
  db.pragma("synchronous = NORMAL");
  db.pragma("locking_mode = NORMAL");
  db.pragma("journal_mode = WAL");
}

/** The catalogue of an earlier run, for writing; undefined where it is missing, unreadable, unfinished or of another form. */
export function reopenCatalogue(path: string): Db | undefined {
  let db: Db | undefined;
  try {
    db = new Database(path, { fileMustExist: true });
    tune(db);
    if (db.pragma("user_version", { simple: true }) === SCHEMA_VERSION && isComplete(db)) return db;
  } catch {
    // Whatever is wrong with it: it is disposable, and is built anew.
  }
  db?.close();
  return undefined;
}

/** The catalogue, for asking only. Throws where there is none, or one of another form. */
export function openForReading(path: string): Db {
  const db = new Database(path, { readonly: true, fileMustExist: true });
  if (db.pragma("user_version", { simple: true }) !== SCHEMA_VERSION) {
    db.close();
    throw new Error(`${path} was made by another version of Stet`);
  }
  db.pragma("cache_size = -4000");
  return db;
}

const isComplete = (db: Db) =>
  db.prepare("SELECT value FROM meta WHERE name = 'complete'").pluck().get() === 1;

function tune(db: Db) {
  db.pragma("synchronous = NORMAL");
  db.pragma("cache_size = -16000");
  db.pragma("journal_size_limit = 67108864");
  db.pragma("temp_store = MEMORY");
  db.pragma("busy_timeout = 5000");
}
