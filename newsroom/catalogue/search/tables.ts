import type { Db } from "../database.ts";

/** Stems by Porter's rules after folding case and accents; marks stay within their words (Devanagari, Thai). */
export const TOKENIZER = "porter unicode61 remove_diacritics 2 categories 'L* N* M* Co'";

/**
 * Full text of what is online. Its rows are numbered by `place`: the minute of publication and a number within it, so that the newest
 * matches come first without being sorted, a range of days is a range of rows, and a story's age is known from its row alone.
 * `labels` holds section, topics and authors as words that nobody can type. `headlines` is small and not stemmed: it answers while a
 * reader types. `vocabulary` counts in how many stories a word stands, as it is written.
 */
export const SEARCH_TABLES = `
CREATE TABLE places (place INTEGER PRIMARY KEY, n INTEGER NOT NULL UNIQUE, section TEXT NOT NULL);
CREATE VIRTUAL TABLE words USING fts5 (
  title, standfirst, body, labels, content = '', contentless_delete = 1, tokenize = "${TOKENIZER}"
);
CREATE VIRTUAL TABLE headlines USING fts5 (
  title, content = '', contentless_delete = 1, prefix = '2 3', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* M* Co'"
);
CREATE TABLE vocabulary (w INTEGER PRIMARY KEY, word TEXT NOT NULL UNIQUE, stories INTEGER NOT NULL);
`;

/** FTS5 gathers many stories in memory before it writes, and merges what it wrote seldom. */
export const forManyStories = (db: Db) => tune(db, { hashsize: 16_000_000, automerge: 16, crisismerge: 16 });
/**
 * One story at a time is written soon, and leaves few pieces for a search to look through. They are merged little by little: beyond
 * `crisismerge` pieces it would be all at once, half a second for 10,000 stories, while a saved one waits.
 */
export const forStoryByStory = (db: Db) => tune(db, { hashsize: 1_000_000, automerge: 4, crisismerge: 200 });

/** `hashsize` is in bytes, `automerge` and `crisismerge` in pieces of one level that become one of the next (sqlite.org/fts5.html). */
function tune(db: Db, options: Record<"hashsize" | "automerge" | "crisismerge", number>) {
  for (const [name, value] of Object.entries(options))
    db.exec(`INSERT INTO words (words, rank) VALUES ('${name}', ${value})`);
}
