import { availableParallelism } from "node:os";
import type { Slugs } from "../manuscript/article.ts";
import { type Outcome, storyReader } from "../manuscript/story-file.ts";
import { openHands } from "./hands.ts";
import type { Job, Names } from "./proofreader-thread.ts";

/** Reads stories' files; the outcomes come in the order of the files. */
export type Proofreaders = {
  read(files: string[], whole: boolean): Promise<Outcome[]>;
  /** Says which sections, topics and authors there are: before the first reading, and whenever that has changed. */
  setSlugs(slugs: Slugs): void;
  /** A first file will be read soon. */
  prepare(): void;
  close(): Promise<void>;
  /** How many jobs go on at once. */
  readonly parallel: number;
};

/** A manuscript that takes longer than this (ms) was made to. */
const PATIENCE = 10_000;

/** Proofreads in this thread: for tests and `npm run check`. */
export function proofreadHere(contentDir: string): Proofreaders {
  let read = storyReader(contentDir, { sections: [], topics: [], authors: [] });
  return {
    read: async (files, whole) => files.map((file) => read(file, whole)),
    setSlugs: (slugs) => {
      read = storyReader(contentDir, slugs);
    },
    prepare: () => {},
    close: async () => {},
    parallel: 1,
  };
}

/** Proofreads in threads, so that no manuscript, however odd, holds up the desk. */
export function openProofreaders(contentDir: string): Proofreaders {
  // As many as there are cores: while the desk writes what one has read, another reads on.
  const parallel = Math.min(4, availableParallelism());
  const script = new URL("./proofreader-thread.ts", import.meta.url);
  const hands = openHands(script, { contentDir }, parallel, PATIENCE);

  async function read(files: string[], whole: boolean): Promise<Outcome[]> {
    // A saved file is read sooner by the thread that is there than by one that has yet to begin.
    const reply = await hands.do<Outcome[]>({ files, whole } satisfies Job, whole ? 1 : parallel);
    if ("answer" in reply) return reply.answer;
    const [file, ...others] = files;
    if (file === undefined) return [];
    if (others.length === 0) return [{ file, problems: [{ message: `cannot be read: ${reply.failed}` }] }];
    // Which of them it was, they show one by one.
    const outcomes: Outcome[] = [];
    for (const one of files) outcomes.push(...(await read([one], whole)));
    return outcomes;
  }

  return {
    read,
    // Told once, not with each job: an archive has thousands of topics.
    setSlugs: (slugs) => hands.tell({ slugs } satisfies Names),
    prepare: hands.prepare,
    close: hands.close,
    parallel,
  };
}
