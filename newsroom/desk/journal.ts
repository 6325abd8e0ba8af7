import type { Db } from "../catalogue/database.ts";
import type { Clock } from "../newsroom.ts";

const KEPT = 2_000;

/** The catalogue's revisions, each the moment (epoch ms) of its change, and which readings each one changed: how other processes learn of a change. */
export function openJournal(db: Db, publish: (keys: string[], revision: number) => void, clock: Clock) {
  const grow = db
    .prepare<[number], number>(
      "UPDATE meta SET value = max(value + 1, ?) WHERE name = 'revision' RETURNING value",
    )
    .pluck();
  const add = db.prepare<[number, string]>("INSERT INTO changes (revision, key) VALUES (?, ?)");
  const prune = db.prepare(
    `DELETE FROM changes WHERE revision < (SELECT revision FROM changes ORDER BY revision DESC LIMIT 1 OFFSET ${KEPT})`,
  );

  return {
    /** Runs changes as one; when they are written, publishes what they changed. */
    edit(run: () => string[]): void {
      let keys: string[] = [];
      let revision = 0;
      db.transaction(() => {
        keys = [...new Set(run())];
        if (keys.length === 0) return;
        revision = grow.get(clock()) as number;
        for (const key of keys) add.run(revision, key);
        prune.run();
      })();
      if (keys.length > 0) publish(keys, revision);
    },
  };
}
