import Database from "better-sqlite3";

/** Readings lose half their weight in this time. */
const HALF_LIFE = 12 * 3_600_000;
/** Readings older than this no longer count. */
const WINDOW = 48 * 3_600_000;
const FLUSH_EVERY = 5_000;
const MOST_WAITING = 10_000;

/** How often stories were read of late. Counted in memory, shared between processes through a small database of its own. */
export type Readings = ReturnType<typeof openReadings>;

export function openReadings(path: string, clock: () => number) {
  const db = new Database(path);
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = OFF");
  db.exec(
    "CREATE TABLE IF NOT EXISTS readings (id TEXT PRIMARY KEY, weight REAL NOT NULL, at REAL NOT NULL) WITHOUT ROWID",
  );
  const add = db.prepare<[{ id: string; count: number; now: number }]>(
    `INSERT INTO readings (id, weight, at) VALUES (@id, @count, @now)
     ON CONFLICT (id) DO UPDATE SET weight = weight * pow(0.5, (@now - at) / ${HALF_LIFE}.0) + @count, at = @now`,
  );
  const forget = db.prepare<[number]>("DELETE FROM readings WHERE at < ?");
  const top = db
    .prepare<[number, number, number], string>(
      `SELECT id FROM readings WHERE at >= ? ORDER BY weight * pow(0.5, (? - at) / ${HALF_LIFE}.0) DESC, id LIMIT ?`,
    )
    .pluck();
  const waiting = new Map<string, number>();

  const write = db.transaction(() => {
    const now = clock();
    for (const [id, count] of waiting) add.run({ id, count, now });
    forget.run(now - WINDOW);
  });
  function flush() {
    try {
      write();
      waiting.clear();
    } catch {
      // A full disk: what was counted is kept until there is room.
    }
  }
  const timer = setInterval(() => waiting.size > 0 && flush(), FLUSH_EVERY).unref();

  return {
    count(id: string) {
      if (waiting.has(id) || waiting.size < MOST_WAITING) waiting.set(id, (waiting.get(id) ?? 0) + 1);
    },
    /** Ids of the most read, most first. */
    top(most: number): string[] {
      const now = clock();
      return top.all(now - WINDOW, now, most);
    },
    flush,
    close() {
      clearInterval(timer);
      flush();
      db.close();
    },
  };
}
