import { SEARCH_TABLES } from "./search/tables.ts";

/** Grows with every change of the tables or of what they hold: a catalogue of another version is built anew. */
export const SCHEMA_VERSION = 7;

/**
 * The catalogue is disposable: everything in it is made from content/. Times are epoch milliseconds.
 * `stories` holds every valid story; `live` says that it is published, and only then does it stand in `listings`, `aliases`,
 * `corrections` and the search. `n` numbers stories within this catalogue.
 * `lines` holds what crawlers are told of each: beside its card, of which SQLite would read every page to find these few words. `filmed` is the version of a story with films.
 */
export const SCHEMA = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID;
CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (
  folder TEXT NOT NULL, name TEXT NOT NULL, mtime REAL NOT NULL, size INTEGER NOT NULL, hash TEXT NOT NULL,
  proofed INTEGER NOT NULL, PRIMARY KEY (folder, name)
) WITHOUT ROWID;
CREATE TABLE errors (file TEXT NOT NULL, line INTEGER, column INTEGER, message TEXT NOT NULL);
CREATE INDEX errors_of ON errors (file);
CREATE TABLE stories (
  n INTEGER PRIMARY KEY, id TEXT NOT NULL, slug TEXT NOT NULL, status TEXT NOT NULL, live INTEGER NOT NULL,
  published INTEGER, updated INTEGER, section TEXT NOT NULL, original TEXT,
  version TEXT NOT NULL, card_version TEXT NOT NULL, card TEXT NOT NULL, details TEXT NOT NULL
);
CREATE TABLE bodies (n INTEGER PRIMARY KEY, packed BLOB NOT NULL);
CREATE TABLE lines (n INTEGER PRIMARY KEY, line TEXT NOT NULL, filmed TEXT);
CREATE TABLE lists (l INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, total INTEGER NOT NULL);
CREATE TABLE listings (
  l INTEGER NOT NULL, published INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (l, published DESC, n)
) WITHOUT ROWID;
CREATE TABLE aliases (path TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (path, n)) WITHOUT ROWID;
CREATE TABLE corrections (at INTEGER NOT NULL, n INTEGER NOT NULL, i INTEGER NOT NULL, PRIMARY KEY (at DESC, n, i)) WITHOUT ROWID;
CREATE TABLE media (
  src TEXT PRIMARY KEY, hash TEXT NOT NULL, bytes INTEGER NOT NULL, width INTEGER, height INTEGER
) WITHOUT ROWID;
CREATE INDEX media_hashes ON media (hash);
CREATE TABLE uses (src TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (src, n)) WITHOUT ROWID;
${SEARCH_TABLES.trim()}
CREATE TABLE changes (revision INTEGER NOT NULL, key TEXT NOT NULL);
CREATE INDEX changes_since ON changes (revision);
`;

/** Made when all stories are there: sorted at once they cost a fraction of what each row costs that finds its place. */
export const LATE_INDEXES = `
CREATE INDEX unproofed ON files (folder, name) WHERE proofed = 0;
CREATE UNIQUE INDEX story_ids ON stories (id);
CREATE INDEX slugs ON stories (slug);
CREATE INDEX upcoming ON stories (published) WHERE live = 0 AND status = 'published';
CREATE INDEX latest_change ON stories (updated) WHERE live = 1;
CREATE INDEX originals ON stories (original) WHERE original IS NOT NULL;
CREATE INDEX uses_of ON uses (n);
`;
