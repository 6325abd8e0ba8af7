import { lstatSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { type Db, reopenCatalogue } from "../catalogue/database.ts";
import type { Clock, Log } from "../newsroom.ts";
import { openKeeper } from "../record/desk/keeper.ts";
import { recordBeside } from "../record/keys.ts";
import { buildCatalogue } from "./build.ts";
import { type Intake, openIntake } from "./intake.ts";
import { openJournal } from "./journal.ts";
import { isSettingName, SETTING_NAMES, settingFile } from "./settings.ts";
import { isIgnored, walk } from "./walk.ts";
import { watchFolder } from "./watch.ts";

export type DeskOptions = {
  contentDir: string;
  cataloguePath: string;
  clock: Clock;
  log: Log;
  /** Told after each change that was written. `*` stands for a catalogue that took the place of another. */
  publish: (keys: string[], revision: number) => void;
};

/** A saved file is read when it has been quiet for this long (ms): editors write in several steps. */
const QUIET = 20;
const LONGEST_TIMER = 30_000;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/** The desk takes in what is saved below content/, keeps the catalogue, and publishes at its time what is embargoed. */
export function openDesk({ contentDir, cataloguePath, clock, log, publish }: DeskOptions) {
  let db: Db | undefined;
  let intake: Intake;
  let edit: ReturnType<typeof openJournal>["edit"];
  let closed = false;
  let unwatch: (() => Promise<void>) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const waiting = new Map<string, NodeJS.Timeout>();
  let work: Promise<void> = Promise.resolve();
  const keeper = openKeeper({
    contentDir,
    recordPath: recordBeside(cataloguePath),
    log,
    publish: (keys) => void queue(() => edit(() => keys)),
  });

  function use(catalogue: Db) {
    db = catalogue;
    intake = openIntake(db, contentDir, clock);
    const journal = openJournal(db, publish);
    edit = (run) =>
      journal.edit(() => {
        const keys = run();
        intake.settle();
        return keys;
      });
  }

  /** One thing after the other: the desk never works on two things at a time. */
  function queue(job: () => Promise<void> | void) {
    work = work.then(async () => {
      if (closed) return;
      try {
        await job();
      } catch (error) {
        log("error", "desk.failed", { message: (error as Error).stack });
      }
    });
    return work;
  }

  async function build() {
    const began = performance.now();
    db?.close();
    db = undefined;
    await buildCatalogue(cataloguePath, contentDir, clock, breathe);
    const built = reopenCatalogue(cataloguePath);
    if (!built)
      throw new Error(
        `${cataloguePath} was built and cannot be opened: check that its folder can be written`,
      );
    use(built);
    const stories = built.prepare("SELECT count(*) FROM stories").pluck().get();
    log("info", "catalogue.built", { stories, seconds: Math.round(performance.now() - began) / 1000 });
  }

  async function take(file: string): Promise<void> {
    if (isIgnored(file.slice(file.lastIndexOf("/") + 1))) return;
    const stats = lstatSync(join(contentDir, file), { throwIfNoEntry: false });
    if (stats?.isDirectory()) return takeFolder(file);
    if (!stats && !intake.files.get(file)) return forgetFolder(file);
    const setting = file.endsWith(".yaml") ? file.slice(0, -".yaml".length) : "";
    if (isSettingName(setting)) {
      edit(() => intake.setting(setting).keys);
      await retry();
    } else if (file.startsWith("media/")) {
      const write = await intake.media(file);
      edit(() => write().keys);
      await retry();
    } else if (file.startsWith("articles/")) {
      edit(() => {
        const { keys, again } = intake.article(file, true);
        if (again) expect(file);
        if (keys.length > 0) keeper.touch(file);
        return keys;
      });
    }
    report(file);
  }

  function report(file: string) {
    for (const problem of intake.files.errorsOf(file)) log("error", "content.error", problem);
  }

  /** What is wrong may be right by now: a picture came, a topic was added. */
  async function retry() {
    for (const file of intake.files.withErrors()) {
      if (file.startsWith("articles/")) edit(() => intake.article(file, true).keys);
    }
  }

  async function takeFolder(folder: string) {
    const seen = new Set<string>();
    for (const { folder: path, files } of walk(contentDir, folder)) {
      seen.add(path);
      const known = new Map(intake.files.inFolder(path).map((row) => [row.name, row]));
      for (const { name, mtime, size } of files) {
        const row = known.get(name);
        known.delete(name);
        if (row?.mtime !== mtime || row.size !== size) await take(`${path}/${name}`);
      }
      for (const name of known.keys()) await take(`${path}/${name}`);
      await breathe();
    }
    for (const path of intake.files.folders(folder)) if (!seen.has(path)) await forgetFolder(path);
  }

  async function forgetFolder(folder: string) {
    for (const path of intake.files.folders(folder))
      for (const { name } of intake.files.inFolder(path)) await take(`${path}/${name}`);
  }

  /** Takes a file when it has been quiet for a while. */
  function expect(file: string) {
    clearTimeout(waiting.get(file));
    waiting.set(
      file,
      setTimeout(() => {
        waiting.delete(file);
        queue(() => take(file));
      }, QUIET),
    );
  }

  async function catchUp() {
    for (const name of SETTING_NAMES) await take(settingFile(name));
    await takeFolder("media");
    await takeFolder("articles");
    await retry();
  }

  /** Puts online what is due, and waits for the next. */
  function schedule() {
    clearTimeout(timer);
    if (closed || !db) return;
    const due = db
      .prepare<[number], number>(
        "SELECT n FROM stories WHERE live = 0 AND status = 'published' AND published <= ?",
      )
      .pluck()
      .all(clock());
    if (due.length > 0) edit(() => due.flatMap((n) => intake.release(n)));
    const next = db
      .prepare<[], number | null>(
        "SELECT min(published) FROM stories WHERE live = 0 AND status = 'published'",
      )
      .pluck()
      .get();
    const wait = next == null ? LONGEST_TIMER : Math.min(Math.max(0, next - clock()), LONGEST_TIMER);
    timer = setTimeout(() => queue(schedule), wait);
  }

  async function proofAll() {
    for (;;) {
      const files = intake.files.unproofed(10);
      if (files.length === 0 || closed) return;
      edit(() => files.flatMap((file) => intake.proof(file).keys));
      for (const file of files) report(file);
      await breathe();
    }
  }

  return {
    /** Resolves when the catalogue answers for what lies in content/. */
    async start(): Promise<void> {
      const known = reopenCatalogue(cataloguePath);
      if (known) {
        use(known);
        schedule();
        await catchUp();
      } else await build();
      schedule();
      for (const file of intake.files.withErrors()) report(file);
      unwatch = await watchFolder(
        contentDir,
        (paths) => {
          for (const path of paths) expect(relative(contentDir, path).split(sep).join("/"));
        },
        (reason) => {
          log("warn", "watcher.lost", { reason });
          queue(catchUp);
        },
      );
      queue(catchUp);
      queue(proofAll);
      void keeper.start();
    },
    /** For tests with a clock of their own: what is due by now goes online. */
    tick: () => queue(schedule),
    /** Resolves when everything that was noticed so far is done. */
    idle: () => work,
    async close() {
      closed = true;
      clearTimeout(timer);
      for (const wait of waiting.values()) clearTimeout(wait);
      await unwatch?.();
      await keeper.close();
      await work;
      db?.close();
    },
  };
}
export type Desk = ReturnType<typeof openDesk>;
