import { relative, sep } from "node:path";
import type { Log } from "../newsroom.ts";
import { watchFolder } from "./watch.ts";

/** Without a watcher the files are compared so often (ms), but for no more than this part of the time. */
const COMPARE_EVERY = 10_000;
const COMPARE_PART = 0.1;

type LookoutOptions = {
  contentDir: string;
  log: Log;
  /** Told of files and folders in which something changed, by their paths below content/. */
  onChange(path: string): void;
  /** Compares all files with what is known of them: wherever changes may have been missed. */
  compare(): Promise<void>;
};

/** Notices what is saved below content/; where the system does not tell, by comparing the files again and again. */
export function openLookout(
  { contentDir, log, onChange, compare }: LookoutOptions,
  watchAll: typeof watchFolder = watchFolder,
) {
  let watching: Promise<void> = Promise.resolve();
  let unwatch: (() => void) | undefined;
  let comparing: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function keepComparing() {
    const began = performance.now();
    await compare();
    if (isClosed) return;
    const wait = Math.max(COMPARE_EVERY, (performance.now() - began) / COMPARE_PART);
    comparing = setTimeout(keepComparing, wait);
  }

  function lost(reason: string) {
    log("warn", "watcher.lost", { reason, instead: "the files are compared again and again" });
    void keepComparing();
  }

  async function watch() {
    try {
      unwatch = await watchAll(contentDir, {
        onChange: (paths) => {
          for (const path of paths) onChange(relative(contentDir, path).split(sep).join("/"));
        },
        onGap: compare,
        onLost: lost,
      });
    } catch (error) {
      lost((error as Error).message);
    }
  }

  return {
    /** Resolves when whatever is saved from now on is noticed. */
    begin(): Promise<void> {
      watching = watch();
      return watching;
    },
    async close() {
      isClosed = true;
      clearTimeout(comparing);
      await watching;
      unwatch?.();
    },
  };
}
