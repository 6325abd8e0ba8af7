import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { Kysely, PostgresDialect } from "kysely";
import { Migrator } from "kysely/migration";
import type { AudienceStore } from "#audience/ports/store.ts";
import { alerts } from "./alerts.ts";
import { deliveries } from "./deliveries.ts";
import { devices } from "./devices.ts";
import { digests } from "./digests.ts";
import { migrations } from "./migrations.ts";
import { preferences } from "./preferences.ts";
import { readers } from "./readers.ts";
import { requests } from "./requests.ts";
import { ImmediateSqlite } from "./sqlite.ts";
import { stats } from "./stats.ts";
import { suppressions } from "./suppressions.ts";
import type { Database, Tables } from "./tables.ts";

export type Place = { databaseUrl?: string | undefined; dataDir: string };

/** Milliseconds between two attempts, and how many there are: five seconds, as `busy_timeout` has. */
const WAIT = 20;
const ATTEMPTS = 250;

/** Two processes that give a new file its journal at the same moment: SQLite refuses one at once, whatever `busy_timeout` says. */
async function writeAhead(file: BetterSqlite.Database): Promise<void> {
  for (let attempt = 1; ; attempt++)
    try {
      file.pragma("journal_mode = WAL");
      return;
    } catch (error) {
      if ((error as { code?: string }).code !== "SQLITE_BUSY" || attempt === ATTEMPTS) throw error;
      await pause(WAIT);
    }
}

/** STET_DATA/readers.db, or the Postgres of DATABASE_URL where there is one. */
async function connect({ databaseUrl, dataDir }: Place): Promise<{ db: Database; shared: boolean }> {
  if (databaseUrl) {
    const { default: pg } = await import("pg");
    // Postgres gives bigint as text; ours are times in milliseconds and counts, far below 2^53.
    pg.types.setTypeParser(pg.types.builtins.INT8, Number);
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 8 });
    // An idle connection that breaks is replaced with the next query; unheard, the event would end the process.
    pool.on("error", () => {});
    return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), shared: true };
  }
  mkdirSync(dataDir, { recursive: true });
  const file = new BetterSqlite(join(dataDir, "readers.db"));
  await writeAhead(file);
  file.pragma("synchronous = FULL");
  file.pragma("busy_timeout = 5000");
  return { db: new Kysely<Tables>({ dialect: new ImmediateSqlite(file) }), shared: false };
}

/** Opens the audience's store and brings its tables up to date; several processes may do so at once. */
export async function openAudienceStore(place: Place): Promise<AudienceStore> {
  const { db, shared } = await connect(place);
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  if (error) throw new Error(`the readers' database could not be brought up to date: ${String(error)}`);
  return {
    ...requests(db),
    ...readers(db),
    ...preferences(db),
    ...devices(db),
    ...suppressions(db),
    ...alerts(db),
    ...deliveries(db, shared),
    ...digests(db),
    ...stats(db),
    close: () => db.destroy(),
  };
}
