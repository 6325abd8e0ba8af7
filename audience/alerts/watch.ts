import type { Clock, Log, Newsroom } from "#newsroom/newsroom.ts";
import type { AlertStore } from "../ports/store.ts";
import { catchUp } from "./catch-up.ts";

/** Files are saved in bursts: a burst is looked at as one. Milliseconds. */
const BURST = 150;
/** Should a change ever go unannounced, the catalogue's own journal is asked this often. Milliseconds. */
const PATROL = 30_000;
const AFTER_FAILURE = 5_000;

type Options = {
  newsroom: Pick<Newsroom, "catalogue" | "subscribe">;
  store: AlertStore;
  clock: Clock;
  log: Log;
  /** Called when campaigns were made. */
  onNews: () => void;
};

export type StoryWatch = {
  /** Resolves when the stories that changed while nobody watched were looked at. */
  caughtUp: Promise<void>;
  /** Resolves when nothing is being looked at; then nothing will be. */
  close(): Promise<void>;
};

/**
 * Turns what happens in the catalogue into campaigns. What is known of each story is kept in the store, together with the
 * campaigns that followed from it, and so is how far the catalogue's journal was read: a story that goes live while no server
 * runs is told when one starts. Everything is looked at only in a catalogue that nobody has looked at.
 */
export function watchStories({ newsroom, store, clock, log, onNews }: Options): StoryWatch {
  const { catalogue } = newsroom;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  let work = Promise.resolve();

  function start() {
    timer = undefined;
    const options = { catalogue, store, clock, log, onNews };
    work = work
      .then(() => catchUp(options, () => closed))
      .catch((error: unknown) => {
        // Not lost: the journal is read from the same place again.
        log("error", "audience.watch", { error });
        if (!closed) timer ??= setTimeout(start, AFTER_FAILURE);
      });
  }
  const soon = () => {
    timer ??= setTimeout(start, BURST);
  };

  const end = newsroom.subscribe(soon);
  const patrol = setInterval(soon, PATROL);
  start();

  return {
    caughtUp: work,
    async close() {
      closed = true;
      end();
      clearInterval(patrol);
      clearTimeout(timer);
      await work;
    },
  };
}
