import { LRUCache } from "lru-cache";

type Options = {
  /** How many a network may have at once. */
  atOnce: number;
  /** How many it gets back each second. */
  perSecond: number;
  /** Epoch milliseconds. */
  clock: () => number;
};

/** Networks that are remembered: one that was forgotten has its whole ration again. */
const MOST_NETWORKS = 10_000;

/** What one network may ask for that costs more than a page that stands ready (a token bucket). */
export class Ration {
  #options: Options;
  #left = new LRUCache<string, { count: number; at: number }>({ max: MOST_NETWORKS });

  constructor(options: Options) {
    this.#options = options;
  }

  /** Takes one. Returns 0, or the seconds to wait where nothing is left. */
  take(network: string): number {
    const { atOnce, perSecond, clock } = this.#options;
    const now = clock();
    const left = this.#left.get(network) ?? { count: atOnce, at: now };
    const count = Math.min(atOnce, left.count + (Math.max(0, now - left.at) / 1000) * perSecond);
    this.#left.set(network, { count: count < 1 ? count : count - 1, at: now });
    return count < 1 ? Math.ceil((1 - count) / perSecond) : 0;
  }
}
