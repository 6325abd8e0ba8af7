import Database from "better-sqlite3";
import type { Notice, Service, Told } from "#syndication/push/notices.ts";

/** What waits to be told. `version` tells whether the same was noted again meanwhile. */
export type Waiting = { address: string; tries: number; version: number };

const MINUTE = 60_000;
/** Waits before each further try: half a minute at first, then ever longer; together more than a day. */
const BACK_OFF = [0.5, 2, 10, 30, 120, 360, 720].map((minutes) => minutes * MINUTE);

const SCHEMA = `
CREATE TABLE IF NOT EXISTS notices (
  service TEXT NOT NULL, address TEXT NOT NULL, due INTEGER NOT NULL, tries INTEGER NOT NULL, version INTEGER NOT NULL,
  PRIMARY KEY (service, address)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS due_notices ON notices (due);
CREATE TABLE IF NOT EXISTS told (path TEXT PRIMARY KEY, story TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
`;

/** Notices for the outside, kept in a file of their own until they are told: nothing is lost at a restart. */
export class Outbox {
  #db: Database.Database;

  constructor(path: string) {
    this.#db = new Database(path);
    this.#db.pragma("journal_mode = WAL");
    this.#db.pragma("synchronous = NORMAL");
    this.#db.exec(SCHEMA);
  }

  /** Notes what is to be told at once. What waits already waits no longer, and is told once. */
  add(notices: readonly Notice[], now: number) {
    const put = this.#db.prepare<[Service, string, number]>(
      `INSERT INTO notices VALUES (?, ?, ?, 0, 1)
       ON CONFLICT DO UPDATE SET due = excluded.due, tries = 0, version = version + 1`,
    );
    this.#db.transaction(() => {
      for (const { service, address } of notices) put.run(service, address, now);
    })();
  }

  due(service: Service, now: number, most: number): Waiting[] {
    return this.#db
      .prepare<[Service, number, number], Waiting>(
        "SELECT address, tries, version FROM notices WHERE service = ? AND due <= ? ORDER BY due LIMIT ?",
      )
      .all(service, now, most);
  }

  /** When the next notice is due (epoch ms); undefined where nothing waits. */
  nextDue(): number | undefined {
    return this.#db.prepare<[], number | null>("SELECT min(due) FROM notices").pluck().get() ?? undefined;
  }

  /** They were told, or never will be: what was noted again since stays. */
  remove(service: Service, told: readonly Waiting[]) {
    const remove = this.#db.prepare("DELETE FROM notices WHERE service = ? AND address = ? AND version = ?");
    this.#db.transaction(() => {
      for (const { address, version } of told) remove.run(service, address, version);
    })();
  }

  /** They were not told: again later, at the earliest after `rest` milliseconds. Gives back those that were tried often enough. */
  postpone(service: Service, failed: readonly Waiting[], now: number, rest = 0): Waiting[] {
    const hopeless = failed.filter(({ tries }) => tries >= BACK_OFF.length);
    const wait = this.#db.prepare(
      "UPDATE notices SET due = ?, tries = tries + 1 WHERE service = ? AND address = ? AND version = ?",
    );
    this.#db.transaction(() => {
      for (const { address, tries, version } of failed)
        wait.run(now + Math.max(BACK_OFF[tries] ?? 0, rest), service, address, version);
    })();
    this.remove(service, hopeless);
    return hopeless;
  }

  /** The stories that the outside knows to be online: the catalogue can be lost, and knows nothing then of those that were deleted. */
  get told(): Told[] {
    const stories = this.#db.prepare<[], string>("SELECT story FROM told").pluck();
    return stories.all().map((story) => JSON.parse(story));
  }

  remember(stories: readonly Told[]) {
    const put = this.#db.prepare<[string, string]>("INSERT OR REPLACE INTO told VALUES (?, ?)");
    const slug = (named: { slug: string }) => ({ slug: named.slug });
    this.#db.transaction(() => {
      for (const { url, section, topics, authors } of stories) {
        const story: Told = {
          url,
          section: slug(section),
          topics: topics.map(slug),
          authors: authors.map(slug),
        };
        put.run(url, JSON.stringify(story));
      }
    })();
  }

  forget(paths: readonly string[]) {
    const remove = this.#db.prepare<[string]>("DELETE FROM told WHERE path = ?");
    this.#db.transaction(() => {
      for (const path of paths) remove.run(path);
    })();
  }

  /** Until when the newspaper's changes are noted (epoch ms); undefined before the first time. */
  get notedUntil(): number | undefined {
    return this.#meta("until");
  }
  set notedUntil(time: number) {
    this.#setMeta("until", time);
  }

  /** The catalogue's revision up to which changes are noted. */
  get notedRevision(): number | undefined {
    return this.#meta("revision");
  }
  set notedRevision(revision: number) {
    this.#setMeta("revision", revision);
  }

  #meta(name: string): number | undefined {
    return this.#db.prepare<[string], number>("SELECT value FROM meta WHERE name = ?").pluck().get(name);
  }
  #setMeta(name: string, value: number) {
    this.#db.prepare("INSERT OR REPLACE INTO meta VALUES (?, ?)").run(name, value);
  }

  close() {
    this.#db.close();
  }
}
