import Database from "better-sqlite3";

export type RecordDb = Database.Database;

/** Grows with every change of the tables or of how versions are told apart. */
const FORM = 5;

/**
 * record.db is disposable: everything in it is read from git. `states` holds every state of every article's file on the line of
 * first parents (an empty blob: the file was gone); `texts` what a blob says, and in brief what the list of versions needs of it; `versions` the states that were published, for
 * stories with more than one state; `signatures` the commits that carry one, and whether git verified it (NULL: not asked yet); `ready` the
 * stories whose versions were written, `current` where no commit has come since.
 */
const TABLES = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE states (
  id TEXT NOT NULL, position INTEGER NOT NULL, hash TEXT NOT NULL, blob TEXT NOT NULL,
  authored INTEGER NOT NULL, committed INTEGER NOT NULL, PRIMARY KEY (id, position)
) WITHOUT ROWID;
CREATE INDEX states_by_hash ON states (hash);
CREATE TABLE texts (blob TEXT PRIMARY KEY, facts TEXT NOT NULL, packed BLOB NOT NULL);
CREATE TABLE versions (
  id TEXT NOT NULL, number INTEGER NOT NULL, published INTEGER NOT NULL, at TEXT NOT NULL, hash TEXT NOT NULL, blob TEXT NOT NULL,
  words INTEGER NOT NULL, changes TEXT NOT NULL, marks TEXT NOT NULL,
  digest TEXT NOT NULL, previous TEXT, seal TEXT NOT NULL, PRIMARY KEY (id, number)
) WITHOUT ROWID;
CREATE TABLE signatures (hash TEXT PRIMARY KEY, good INTEGER) WITHOUT ROWID;
CREATE TABLE ready (id TEXT PRIMARY KEY, current INTEGER NOT NULL) WITHOUT ROWID;
`;

/** The record, for writing; made where it is missing, made anew where it has another form. */
export function openRecordDatabase(path: string): RecordDb {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = NORMAL");
  db.pragma("busy_timeout = 5000");
  if (db.pragma("user_version", { simple: true }) !== FORM) {
    const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck();
    db.transaction(() => {
      for (const table of tables.all()) db.exec(`DROP TABLE "${table}"`);
      db.exec(TABLES);
      db.pragma(`user_version = ${FORM}`);
    })();
  }
  return db;
}

/** The record, for asking; undefined as long as nobody has begun one. */
export function openRecordForReading(path: string): RecordDb | undefined {
  let db: RecordDb | undefined;
  try {
    db = new Database(path, { readonly: true, fileMustExist: true });
    if (db.pragma("user_version", { simple: true }) === FORM) return db;
  } catch {
    // It is being made: whoever asks later finds it.
  }
  db?.close();
  return undefined;
}
