import { Worker } from "node:worker_threads";

type Hand = { worker: Worker; idle?: NodeJS.Timeout };

/** The answer of a thread, or why there is none. */
export type Reply<T> = { answer: T } | { failed: string };

/** Threads beyond the first end after this time (ms) without work: each holds some 30 MB. */
const IDLE = 5_000;

/** Megabytes of JavaScript that a thread may hold: enough for the longest manuscript, and none is kept for later. */
const LIMITS = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/** At most `most` threads of one script, each doing one job at a time; a job that takes longer than `patience` (ms) ends its thread. */
export function openHands(script: URL, workerData: unknown, most: number, patience: number) {
  const all = new Set<Hand>();
  let told: unknown;
  const free: Hand[] = [];
  const waiting: ((hand: Hand) => void)[] = [];

  function hire(): Hand {
    const hand: Hand = { worker: new Worker(script, { workerData, resourceLimits: LIMITS }) };
    if (told !== undefined) hand.worker.postMessage(told);
    all.add(hand);
    return hand;
  }

  async function dismiss(hand: Hand) {
    all.delete(hand);
    clearTimeout(hand.idle);
    if (free.includes(hand)) free.splice(free.indexOf(hand), 1);
    await hand.worker.terminate();
  }

  async function take(atMost: number): Promise<Hand> {
    const hand =
      free.pop() ??
      (all.size < atMost ? hire() : await new Promise<Hand>((resolve) => waiting.push(resolve)));
    clearTimeout(hand.idle);
    return hand;
  }

  function give(hand: Hand) {
    const next = waiting.shift();
    if (next) return next(hand);
    free.push(hand);
    hand.idle = setTimeout(() => all.size > 1 && dismiss(hand), IDLE).unref();
  }

  function ask<T>({ worker }: Hand, job: unknown): Promise<Reply<T>> {
    return new Promise((resolve) => {
      const replies = {
        message: (answer: T) => end({ answer }),
        error: (error: Error) => end({ failed: error.message }),
        exit: () => end({ failed: "its thread ended" }),
      };
      const timer = setTimeout(() => end({ failed: "takes too long" }), patience);
      function end(reply: Reply<T>) {
        clearTimeout(timer);
        for (const [event, listener] of Object.entries(replies)) worker.off(event, listener);
        resolve(reply);
      }
      for (const [event, listener] of Object.entries(replies)) worker.on(event, listener);
      worker.postMessage(job);
    });
  }

  return {
    /** Makes the first thread before there is work for it: its start takes longer than most jobs. */
    prepare() {
      if (all.size === 0) give(hire());
    },
    /** Says something to every thread, also to those that come later; the last message counts. No reply is expected. */
    tell(message: unknown) {
      told = message;
      for (const { worker } of all) worker.postMessage(message);
    },
    /** A new thread is made for it only where there are fewer than `atMost`: that takes longer than most jobs. */
    async do<T>(job: unknown, atMost = most): Promise<Reply<T>> {
      const hand = await take(atMost);
      const reply = await ask<T>(hand, job);
      if ("answer" in reply) give(hand);
      else {
        await dismiss(hand);
        const next = waiting.shift();
        if (next) next(hire());
      }
      return reply;
    },
    close: async () => {
      await Promise.all([...all].map(dismiss));
    },
  };
}
