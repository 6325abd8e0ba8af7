import { rmSync } from "node:fs";
import type { Db } from "../catalogue/database.ts";
import { takeOverIndex } from "../catalogue/search/index-beside.ts";
import { addInOrder, type Indexed, type SearchIndex } from "../catalogue/search/index-stories.ts";
import { openHands } from "./hands.ts";

/** An archive of more stories than these has a thread for its full text: to start one takes as long as to write them. */
const FEW = 1_000;
/** Stories that may wait for the thread, of some 4 KB each. */
const MOST_WAITING = 5_000;
/** A job of the thread is given up after so many ms. */
const PATIENCE = 60_000;

export type Job = Indexed[] | "end";

/**
 * The full text of a catalogue that is being built at `path`: as much work as all its other rows. Where there are many stories a thread
 * writes it into a database beside, which is taken over at the end. Full text takes stories fastest in the order of their publication:
 * one that comes after its time makes it write out what it has gathered. Words are not counted for the spelling yet: a body that
 * was not proofread may still be refused.
 */
export function openBulkIndex(db: Db, index: SearchIndex, path: string, few = FEW) {
  const beside = `${path}.words`;
  const hands = openHands(new URL("./bulk-index-thread.ts", import.meta.url), { path: beside }, 1, PATIENCE);
  const jobs: { stories: number; done: Promise<void> }[] = [];
  let isBeside = false;
  let gathered: Indexed[] = [];
  let waiting = 0;

  async function work(job: Job) {
    const reply = await hands.do(job);
    if ("failed" in reply) throw new Error(`The full text cannot be written: ${reply.failed}`);
  }

  function send(job: Job) {
    const done = work(job);
    done.catch(() => {}); // It is awaited below, perhaps after another that failed.
    jobs.push({ stories: job.length, done });
    waiting += job.length;
  }

  async function wait(most: number) {
    while (jobs[0] && waiting > most) {
      await jobs[0].done;
      waiting -= jobs.shift()?.stories ?? 0;
    }
  }

  return {
    add({ n, published, plain, card: { title, standfirst, section, topics, authors } }: Indexed) {
      gathered.push({ n, published, plain, card: { title, standfirst, section, topics, authors } });
    },
    /** Ends a job of stories, which begin later than all before. Resolves when the thread is not far behind. */
    async endOfJob() {
      if (!isBeside && gathered.length <= few) return;
      if (!isBeside) rmSync(beside, { force: true });
      isBeside = true;
      send(gathered);
      gathered = [];
      await wait(MOST_WAITING);
    },
    /** No story follows. */
    end() {
      if (isBeside) send("end");
      else addInOrder(index, gathered);
    },
    /** Resolves when all of it is in the catalogue. To be called outside of a transaction, after `end`. */
    async finish() {
      await wait(0);
      if (isBeside) takeOverIndex(db, beside);
    },
    async close() {
      await hands.close();
      rmSync(beside, { force: true });
    },
  };
}
export type BulkIndex = ReturnType<typeof openBulkIndex>;
