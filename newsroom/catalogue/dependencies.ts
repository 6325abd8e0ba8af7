import { AsyncLocalStorage } from "node:async_hooks";

/** Equal fingerprints mean equal answers. `expires` (epoch ms): the answer may change at that time without any edit. */
export type Answer = { fingerprint: string; expires?: number };

/**
 * One question that was asked while a page was rendered, and what identified its answer.
 * `keys` wake it up: a change publishes keys (see Newsroom.subscribe); a page that holds one of them is suspect, asks
 * again, and is rendered again only where a fingerprint differs. Keys hold no spaces, so they can stand in a
 * Surrogate-Key header: `story:2017/03/02/slug`, `card:…`, `list:all`, `list:section:politics`, `list:date:2017-03`,
 * `topic:brexit`, `topics`, `newspaper`, `front`, `media:media/x.svg`, `today`, `most-read`, `search`, `resolve:/path`.
 * The key `*` is only ever published, never held: it makes every page suspect (the catalogue was rebuilt).
 */
export type Read = Answer & {
  question: string;
  keys: readonly string[];
  /** Asks the catalogue again; records nothing; costs well under a millisecond. */
  ask: () => Answer;
};

/** By question. It fills while the recorded run goes on: look into it when the rendering has ended. */
export type Reads = ReadonlyMap<string, Read>;

/** Published when every page must ask again. */
export const EVERYTHING = "*";

/** What one run has asked and was told. A question that it asks twice is answered once: a page is of one piece. */
type Recording = { reads: Map<string, Read>; answers: Map<string, unknown> };

const SHARED = Symbol.for("stet.reads");
type Shared = { [SHARED]?: AsyncLocalStorage<Recording> };

// The server and Next's bundle each load their own copy of this module; the storage must be one.
const shared = globalThis as Shared;
shared[SHARED] ??= new AsyncLocalStorage<Recording>();
const storage = shared[SHARED];

/** Runs `run` (it may be asynchronous) and collects what it, and all that it starts, reads. */
export function recordReads<T>(run: () => T): { result: T; reads: Reads } {
  const reads = new Map<string, Read>();
  return { result: storage.run({ reads, answers: new Map() }, run), reads };
}

/** Whether somebody collects reads here: without a collector nobody needs a fingerprint. */
export const isRecording = () => storage.getStore() !== undefined;

/** Runs `run` without noting what it reads. */
export const unrecorded = <T>(run: () => T): T => storage.exit(run);

/** Notes a read for the page that is being rendered. Of the same question the first answer stays: should it have changed meanwhile, the page is rendered again. */
export function recordRead(read: Read, question = read.question) {
  const reads = storage.getStore()?.reads;
  if (reads && !reads.has(question)) reads.set(question, read);
}

/** The answer to a question, found once for each run that is recorded; `find` also notes the read. */
export function answerOnce<T>(question: string, find: () => T): T {
  const answers = storage.getStore()?.answers;
  if (!answers) return find();
  if (!answers.has(question)) answers.set(question, find());
  return answers.get(question) as T;
}

/** Asks everything again. `expires` is the first moment at which an answer may change by itself. */
export function askAgain(reads: Iterable<Read>): { same: boolean; expires?: number } {
  let expires: number | undefined;
  for (const read of reads) {
    const answer = unrecorded(read.ask);
    if (answer.fingerprint !== read.fingerprint) return { same: false };
    if (answer.expires !== undefined) expires = Math.min(expires ?? Infinity, answer.expires);
  }
  return expires === undefined ? { same: true } : { same: true, expires };
}

/** The first moment (epoch ms) at which one of these answers may change by itself. */
export function firstExpiry(reads: Iterable<Read>): number | undefined {
  let first: number | undefined;
  for (const { expires } of reads) if (expires !== undefined) first = Math.min(first ?? Infinity, expires);
  return first;
}
