import { renameSync } from "node:fs";
import { removeCatalogue } from "../catalogue/damage.ts";
import { createCatalogue, finishCatalogue } from "../catalogue/database.ts";
import type { Clock } from "../newsroom.ts";
import type { Problem } from "../problem.ts";
import { type Office, openOffice } from "./office.ts";
import type { Proofreaders } from "./proofreaders.ts";
import { SETTING_NAMES } from "./setting-names.ts";
import { walkNames } from "./walk.ts";

/** content/ holds no newspaper that could be opened. */
export class NoNewspaper extends Error {
  constructor(problems: readonly (Problem & { file: string })[]) {
    const lines = problems.map(
      ({ file, line, column, message }) => `  ${[file, line, column].filter(Boolean).join(":")}: ${message}`,
    );
    super(`The newspaper cannot be opened; put right first:\n${lines.join("\n")}`);
  }
}

/** Stories read in one job, and written in one transaction. */
const PER_JOB = 50;
const PER_TRANSACTION = 5_000;
/** Files that are just being written are read again after so many ms, this often; then the watcher sees to them. */
const TRY_AFTER = 100;
const MOST_TRIES = 15;

/**
 * Builds a catalogue beside `path` and puts it in its place when it is complete: nobody ever reads half of one. Stories are
 * taken by their front matter; their bodies are proofread when the newspaper is open. `beforeSwap` closes the catalogue whose
 * place it takes: SQLite removes files by their names when it closes.
 */
export async function buildCatalogue(
  path: string,
  contentDir: string,
  clock: Clock,
  proofreaders: Proofreaders,
  beforeSwap: () => void,
) {
  const fresh = `${path}.new`;
  removeCatalogue(fresh);
  const db = createCatalogue(fresh, clock());
  try {
    const office = openOffice(db, contentDir, clock);
    db.exec("BEGIN");
    takeSettings(office);
    await takeMedia(office, contentDir);
    proofreaders.setSlugs(office.settings.slugs());
    office.stories.beginBulk();
    await takeStories(office, contentDir, proofreaders);
    office.stories.endOfBulk();
    office.settle();
    db.exec("COMMIT");
    finishCatalogue(db);
  } catch (error) {
    db.close();
    removeCatalogue(fresh);
    throw error;
  }
  db.close();
  beforeSwap();
  removeCatalogue(path);
  renameSync(fresh, path);
}

function takeSettings(office: Office) {
  for (const name of SETTING_NAMES) office.settings.take(name);
  if (!office.settings.isComplete())
    throw new NoNewspaper(office.files.withErrors().flatMap((file) => office.files.errorsOf(file)));
  office.reopenStories();
}

async function takeMedia(office: Office, contentDir: string) {
  for (const { folder, names } of walkNames(contentDir, "media")) {
    for (const name of names) {
      const file = `${folder}/${name}`;
      office.media.take(file, await office.media.read(file));
    }
  }
}

async function takeStories({ db, stories }: Office, contentDir: string, proofreaders: Proofreaders) {
  const jobs: Promise<void>[] = [];
  const busy: string[] = [];
  let untilCommit = PER_TRANSACTION;
  const read = async (files: string[]) => {
    for (const outcome of await proofreaders.read(files, false)) {
      stories.take(outcome);
      if ("busy" in outcome) busy.push(outcome.file);
    }
    untilCommit -= files.length;
    if (untilCommit > 0) return;
    untilCommit = PER_TRANSACTION;
    stories.endOfBatch();
    db.exec("COMMIT; BEGIN");
  };
  const start = (files: string[]) => {
    const job = read(files);
    job.catch(() => {}); // It is awaited below, perhaps after another that failed.
    jobs.push(job);
  };
  let batch: string[] = [];
  for (const { folder, names } of walkNames(contentDir, "articles")) {
    for (const name of names) batch.push(`${folder}/${name}`);
    if (batch.length < PER_JOB) continue;
    start(batch);
    batch = [];
    // One job waits for each that is being read, so that no reader waits for the writer.
    if (jobs.length > 2 * proofreaders.parallel) await jobs.shift();
  }
  start(batch);
  await Promise.all(jobs);
  for (let i = 0; i < MOST_TRIES && busy.length > 0; i++) {
    await new Promise((resolve) => setTimeout(resolve, TRY_AFTER));
    await read(busy.splice(0));
  }
}
