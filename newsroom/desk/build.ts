import { renameSync, rmSync } from "node:fs";
import { createCatalogue } from "../catalogue/database.ts";
import type { Clock } from "../newsroom.ts";
import type { Problem } from "../problem.ts";
import { openIntake } from "./intake.ts";
import { SETTING_NAMES } from "./settings.ts";
import { walk } from "./walk.ts";

type Misplaced = Problem & { file: string };

/** content/ holds no newspaper: what must be put right before it can be opened. */
export class NoNewspaper extends Error {
  readonly problems: Misplaced[];
  constructor(problems: Misplaced[]) {
    const lines = problems.map(
      ({ file, line, column, message }) => `  ${[file, line, column].filter(Boolean).join(":")}: ${message}`,
    );
    super(`The newspaper cannot be opened:\n${lines.join("\n")}`);
    this.problems = problems;
  }
}

const BATCH = 200;

/** Builds a catalogue beside `path` and puts it in its place when it is complete: nobody ever reads half of one. Stories are taken by their front matter. */
export async function buildCatalogue(
  path: string,
  contentDir: string,
  clock: Clock,
  breathe: () => Promise<void>,
): Promise<void> {
  const fresh = `${path}.new`;
  removeDatabase(fresh);
  const db = createCatalogue(fresh, clock());
  try {
    const intake = openIntake(db, contentDir, clock);
    db.transaction(() => {
      for (const name of SETTING_NAMES) intake.setting(name);
    })();
    if (!["newspaper", "sections", "authors"].every((name) => intake.settings.has(name as "newspaper"))) {
      throw new NoNewspaper(intake.files.withErrors().flatMap((file) => intake.files.errorsOf(file)));
    }
    for (const { folder, files } of walk(contentDir, "media")) {
      for (const { name } of files) {
        const write = await intake.media(`${folder}/${name}`);
        db.transaction(write)();
      }
      await breathe();
    }
    let batch: string[] = [];
    const take = db.transaction(() => {
      for (const file of batch) intake.article(file, false);
      batch = [];
    });
    for (const { folder, files } of walk(contentDir, "articles")) {
      for (const { name } of files) batch.push(`${folder}/${name}`);
      if (batch.length < BATCH) continue;
      take();
      await breathe();
    }
    take();
    db.transaction(intake.settle)();
    db.prepare("INSERT INTO meta (name, value) VALUES ('complete', 1)").run();
    db.close();
  } catch (error) {
    db.close();
    removeDatabase(fresh);
    throw error;
  }
  removeDatabase(path);
  renameSync(fresh, path);
}

function removeDatabase(path: string) {
  for (const file of [path, `${path}-wal`, `${path}-shm`]) rmSync(file, { force: true });
}
