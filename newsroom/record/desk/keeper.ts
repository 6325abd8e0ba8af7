import { watch } from "node:fs";
import type { Log } from "../../newsroom.ts";
import { openRecordDatabase } from "../database.ts";
import { type Blobs, openBlobs } from "../git/blobs.ts";
import { type Commit, readLog } from "../git/log.ts";
import { findRepository, headOf, isOnLine, type Repository } from "../git/repository.ts";
import { git } from "../git/run.ts";
import { recordKey } from "../keys.ts";
import type { State } from "../published.ts";
import { manuscriptReader } from "../text/manuscript.ts";
import { openRecordLedger } from "./ledger.ts";

export type KeeperOptions = {
  contentDir: string;
  recordPath: string;
  log: Log;
  /** Told which stories' records may now be answered differently: `record:ID`, or `record` for all. */
  publish: (keys: string[]) => void;
};

const BATCH = 500;
/** A commit touches several of git's files: look when they have been quiet for this long (ms). */
const QUIET = 100;
const LOOK_EVERY = 30_000;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Keeps the record: reads the repository's history once, then what each commit adds. */
export function openKeeper({ contentDir, recordPath, log, publish }: KeeperOptions) {
  const db = openRecordDatabase(recordPath);
  const ledger = openRecordLedger(db);
  const touched = new Set<string>();
  let repository: Repository | undefined;
  let blobs: Blobs | undefined;
  let closed = false;
  let work: Promise<void> = Promise.resolve();
  let quiet: NodeJS.Timeout | undefined;
  let every: NodeJS.Timeout | undefined;
  const watchers: { close(): void }[] = [];

  function queue(job: () => Promise<void>) {
    work = work.then(async () => {
      if (closed) return;
      try {
        await job();
      } catch (error) {
        if (!closed) log("error", "record.failed", { message: (error as Error).stack });
      }
    });
    return work;
  }

  async function find() {
    const found = await findRepository(contentDir);
    if ("missing" in found) {
      log("warn", "record.none", { reason: found.missing });
      db.transaction(() => {
        ledger.clear();
        ledger.setMeta("head", "");
        ledger.setMeta("place", "");
        ledger.setMeta("kept", "no-git");
      })();
      publish(["record"]);
      return;
    }
    repository = found.repository;
    blobs = openBlobs(repository.root);
  }

  /** Reads what was committed since the record was last read; all of it where that commit is no longer on the line. */
  async function sync(): Promise<void> {
    if (!repository) return;
    const head = await headOf(repository);
    const place = `${repository.root}\n${repository.prefix}\n${repository.shallow}`;
    const known = ledger.meta("place") === place ? ledger.meta("head") : undefined;
    if (!head) return begin();
    if (known === head) return;
    const began = performance.now();
    const after = known && (await isOnLine(repository, known)) ? known : undefined;
    if (!after) db.transaction(() => ledger.clear())();
    let batch: Commit[] = [];
    let commits = 0;
    const stories = new Set<string>();
    const write = db.transaction(() => {
      for (const commit of batch) for (const id of ledger.addCommit(commit)) stories.add(id);
    });
    for await (const commit of readLog(repository, after)) {
      batch.push(commit);
      commits++;
      if (batch.length < BATCH) continue;
      write();
      batch = [];
      await breathe();
      if (closed) return;
    }
    db.transaction(() => {
      write();
      ledger.setMeta("head", head);
      ledger.setMeta("place", place);
      ledger.setMeta("kept", repository?.shallow ? "shallow" : "git");
    })();
    await readStories(after ? [...stories] : ledger.unready());
    publish(after ? [...stories].map(recordKey) : ["record"]);
    log("info", "record.read", { commits, ms: Math.round(performance.now() - began), whole: !after });
  }

  /** A repository without a commit keeps a record that is empty so far. */
  function begin() {
    if (ledger.meta("kept") === "git") return;
    db.transaction(() => {
      ledger.clear();
      ledger.setMeta("kept", "git");
    })();
    publish(["record"]);
  }

  async function readStories(ids: readonly string[]) {
    let since = performance.now();
    for (const id of ids) {
      const rows = ledger.states(id);
      if (rows.length > 1 || touched.has(id)) await readStory(id);
      if (closed) return;
      if (performance.now() - since < 10) continue;
      await breathe();
      since = performance.now();
    }
  }

  async function readStory(id: string) {
    const manuscriptOf = openManuscripts();
    const states: State[] = await Promise.all(
      ledger.states(id).map(async ({ signed, ...state }) => {
        const manuscript = state.blob === "" ? undefined : await manuscriptOf(state.blob);
        return { ...state, signed: signed === 1, manuscript };
      }),
    );
    db.transaction(() => ledger.putStory(id, states))();
  }

  /** Reads the blobs of one story; they come in the order in which they are asked for. */
  function openManuscripts() {
    const read = manuscriptReader();
    return async (blob: string) => {
      const known = ledger.text(blob);
      if (known) return known;
      const bytes = await blobs?.read(blob);
      return bytes && read(bytes);
    };
  }

  /** Stories whose file differs from what was committed need the text of that, to be compared with. */
  async function readTouched() {
    const ids = [...touched].filter((id) => !ledger.isReady(id) && ledger.states(id).length > 0);
    await readStories(ids);
    touched.clear();
    if (ids.length > 0) publish(ids.map(recordKey));
  }

  async function findUncommitted() {
    if (!repository) return;
    const { root, prefix } = repository;
    const said = await git(
      root,
      "diff",
      "--name-only",
      "-z",
      "--no-renames",
      "HEAD",
      "--",
      `${prefix}articles`,
    );
    const folder = `${prefix}articles/`;
    for (const path of said.split("\0"))
      if (path.startsWith(folder) && path.endsWith(".mdx"))
        touched.add(path.slice(folder.length, -".mdx".length));
  }

  const look = () =>
    queue(async () => {
      await sync();
      await readTouched();
    });

  function lookSoon() {
    clearTimeout(quiet);
    quiet = setTimeout(look, QUIET);
  }

  function watchGit() {
    if (!repository) return;
    try {
      watchers.push(watch(repository.gitDir, { persistent: false }, lookSoon));
    } catch (error) {
      log("warn", "record.unwatched", { message: (error as Error).message });
    }
    every = setInterval(look, LOOK_EVERY).unref();
  }

  return {
    /** Resolves when the record holds everything that was committed. */
    start: () =>
      queue(async () => {
        await find();
        await sync();
        if (await headOfAny()) await findUncommitted();
        await readTouched();
        watchGit();
      }),
    /** A story's file, below content/, was saved. */
    touch(file: string) {
      touched.add(file.slice("articles/".length, -".mdx".length));
      lookSoon();
    },
    /** For tests: looks now. */
    look,
    async close() {
      closed = true;
      clearTimeout(quiet);
      clearInterval(every);
      for (const watcher of watchers) watcher.close();
      blobs?.close();
      await work;
      db.close();
    },
  };

  async function headOfAny() {
    return repository && (await headOf(repository));
  }
}
export type Keeper = ReturnType<typeof openKeeper>;
