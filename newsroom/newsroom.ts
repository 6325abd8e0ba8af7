import type { Catalogue, ContentError } from "./catalogue/catalogue.ts";
import type { PublicRecord } from "./record/record.ts";

/** One line of the server's log. `event` is a short constant name such as `content.error`. */
export type Log = (
  level: "info" | "warn" | "error",
  event: string,
  details?: Record<string, unknown>,
) => void;

/** The current time in epoch milliseconds. */
export type Clock = () => number;

export type Newsroom = {
  catalogue: Catalogue;
  /** Every published version of every story. */
  record: PublicRecord;
  /** Resolves when the catalogue can be asked; rejects, with what to do, where content/ holds no newspaper. */
  ready: Promise<void>;
  /**
   * Calls `listener` after each change, when the catalogue already answers with it. `keys` are those of the reads that may now be
   * answered differently (dependencies.ts), or `*`. `revision` grows. Returns the function that ends the subscription.
   */
  subscribe(listener: (keys: readonly string[], revision: number) => void): () => void;
  /** Files that cannot be published as they stand. */
  errors(): ContentError[];
  /** Counts a reading, for `mostRead`. */
  countReading(id: string): void;
  close(): Promise<void>;
};

export type NewsroomOptions = {
  /** Folder with newspaper.yaml, articles/, media/ (STET_CONTENT). */
  contentDir: string;
  /** Folder for catalogue.db (STET_DATA); made where it is missing. */
  dataDir: string;
  log: Log;
  clock?: Clock;
  /**
   * Where the desk works, which watches the files and writes the catalogue: in a thread of its own (the default), in this thread
   * (tests with their own clock), or in another process on the same data folder (all STET_WORKERS but one).
   */
  desk?: "thread" | "here" | "elsewhere";
};
