import { lstatSync } from "node:fs";
import watcher from "@parcel/watcher";

/** New folders come in bursts (`mkdir -p`): a burst is taken as one. Milliseconds. */
const BURST = 50;

type Listener = {
  /** Absolute paths that changed. */
  onChange: (paths: string[]) => void;
  /** Changes may have been missed: what lies in the folder must be compared. */
  onGap: () => void;
  onLost: (reason: string) => void;
};

/**
 * Watches everything below a folder. Returns the function that ends it.
 * A folder within a folder that is made in one go (`2017/03/02`) escapes the watcher on Linux, with all that is saved
 * in it later: so new folders have the whole watch begun anew, and what was saved meanwhile is found by comparing.
 */
export async function watchFolder(
  folder: string,
  { onChange, onGap, onLost }: Listener,
): Promise<() => Promise<void>> {
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;
  const begin = () =>
    watcher.subscribe(folder, (error, events) => {
      if (error) return onLost(error.message);
      onChange(events.map(({ path }) => path));
      if (events.some(({ type, path }) => type === "create" && isFolder(path))) renewSoon();
    });
  let subscription = begin();

  async function renew() {
    await (await subscription).unsubscribe();
    if (isClosed) return;
    subscription = begin();
    await subscription;
    onGap();
  }

  let renewal = Promise.resolve();
  function renewSoon() {
    clearTimeout(timer);
    timer = setTimeout(() => {
      renewal = renewal.then(renew).catch((error: Error) => onLost(error.message));
    }, BURST);
  }

  await subscription;
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await renewal;
    // A renewal that failed has left nothing to end.
    await subscription.then((last) => last.unsubscribe()).catch(() => undefined);
  };
}

const isFolder = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
