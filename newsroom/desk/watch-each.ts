import { type FSWatcher, lstatSync, readdirSync, watch } from "node:fs";
import { join, sep } from "node:path";
import { setImmediate as breathe } from "node:timers/promises";
import { isIgnored } from "./walk.ts";
import type { Watched } from "./watch.ts";

/** Milliseconds that other work waits while the folders are gone through. */
const TURN = 10;
/**
 * Linux keeps so many changes until they are fetched (16,384 by default) and drops the others without a word that reaches us: a
 * burst that is a quarter as long, with no pause of so many ms in it, may have been longer.
 */
const BURST = 4_096;
const PAUSE = 500;

const WHAT_TO_DO: Partial<Record<string, string>> = {
  ENOSPC: "no more folders may be watched: raise fs.inotify.max_user_watches (sysctl)",
  EMFILE: "no more programs may watch files: raise fs.inotify.max_user_instances (sysctl)",
};
const GONE = new Set(["ENOENT", "ENOTDIR"]);

/** For Linux, which watches single folders: each has a watch of its own, and nothing is kept of the files in it. */
export async function watchEachFolder(
  root: string,
  { onChange, onGap, onLost }: Watched,
  watchOne: typeof watch = watch,
): Promise<() => void> {
  const watches = new Map<string, FSWatcher>();
  let isOver = false;
  let burst = 0;
  let pause: NodeJS.Timeout | undefined;

  function end() {
    isOver = true;
    clearTimeout(pause);
    for (const one of watches.values()) one.close();
    watches.clear();
  }

  function fail(error: NodeJS.ErrnoException) {
    if (isOver) return;
    end();
    onLost(reasonOf(error));
  }

  /** Watches a folder and those below it, one at each step. A watch comes before the look at what lies in the folder: nothing slips between. */
  function* enter(folder: string): Generator<void> {
    try {
      const one = watchOne(folder, (kind, name) => notice(folder, kind, name));
      one.on("error", fail);
      watches.set(folder, one);
      yield;
      for (const entry of readdirSync(folder, { withFileTypes: true }))
        if (entry.isDirectory() && !isIgnored(entry.name)) yield* enter(join(folder, entry.name));
    } catch (error) {
      if (!GONE.has((error as NodeJS.ErrnoException).code ?? "")) throw error;
    }
  }

  function leave(folder: string) {
    if (!watches.has(folder)) return;
    for (const [path, one] of watches)
      if (path === folder || path.startsWith(folder + sep)) {
        one.close();
        watches.delete(path);
      }
  }

  function notice(folder: string, kind: string, name: string | null) {
    if (isOver) return;
    count();
    if (name === null) return onGap();
    if (isIgnored(name)) return;
    const path = join(folder, name);
    if (kind === "rename") renew(path);
    else if (watches.has(path)) return;
    if (!isOver) onChange([path]);
  }

  /** A folder that came, went or took another's place. What lies in it is for the listener to look at. */
  function renew(path: string) {
    leave(path);
    if (!isFolder(path)) return;
    try {
      for (const _ of enter(path));
    } catch (error) {
      fail(error as NodeJS.ErrnoException);
    }
  }

  function count() {
    burst++;
    if (pause) return void pause.refresh();
    pause = setTimeout(() => {
      pause = undefined;
      if (burst >= BURST) onGap();
      burst = 0;
    }, PAUSE);
  }

  try {
    let turn = performance.now();
    for (const _ of enter(root)) {
      if (performance.now() - turn < TURN) continue;
      await breathe();
      turn = performance.now();
    }
  } catch (error) {
    end();
    throw new Error(reasonOf(error as NodeJS.ErrnoException));
  }
  return end;
}

const reasonOf = ({ code, message }: NodeJS.ErrnoException) => WHAT_TO_DO[code ?? ""] ?? message;
const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
