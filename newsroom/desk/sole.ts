import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";

/** A predecessor that was told to end finishes what it has begun (server/drain.ts). */
const PATIENCE = 30_000;
const STEP = 50;

const isBusy = (error: unknown) => (error as { code?: string }).code === "SQLITE_BUSY";

/**
 * Makes this the only desk of a data folder until `leave` is called or the process ends, however it ends. Of two desks each
 * would take changes that readers of the other never hear of. Waits for a predecessor; rejects where it does not go.
 */
export async function soleDesk(dataDir: string, patience = PATIENCE): Promise<{ leave(): void }> {
  const lock = new Database(join(dataDir, "desk.lock"), { timeout: 0 });
  for (const end = performance.now() + patience; ; await pause(STEP)) {
    try {
      lock.exec("BEGIN EXCLUSIVE");
      return { leave: () => lock.close() };
    } catch (error) {
      if (isBusy(error) && performance.now() < end) continue;
      lock.close();
      if (!isBusy(error)) throw error;
      throw new Error(
        `Another Stet is at work in ${dataDir}: end it, or give this one a STET_DATA of its own.`,
      );
    }
  }
}
