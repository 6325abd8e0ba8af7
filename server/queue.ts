/** More work is waiting than can be done in time: say 503 and when to come again. */
export class Overloaded extends Error {
  override name = "Overloaded";
}

/** Does a bounded number of things at a time; a bounded number more may wait, first come, first served. */
export class Queue {
  #free: number;
  #most: number;
  #waiting: (() => void)[] = [];

  constructor(atOnce: number, mostWaiting: number) {
    this.#free = atOnce;
    this.#most = mostWaiting;
  }

  get length() {
    return this.#waiting.length;
  }

  /** Rejects with `Overloaded`, at once, when the queue is full. */
  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.#free === 0) {
      if (this.#waiting.length >= this.#most) throw new Overloaded("too much is waiting");
      await new Promise<void>((turn) => this.#waiting.push(turn));
    } else this.#free--;
    try {
      return await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free++;
    }
  }
}

/** Whoever asks for a key that is being worked on gets the same result. */
export class SingleFlight<Key, T> {
  #flying = new Map<Key, Promise<T>>();

  run(key: Key, work: () => Promise<T>): Promise<T> {
    const flying = this.#flying.get(key);
    if (flying) return flying;
    const started = work().finally(() => this.#flying.delete(key));
    this.#flying.set(key, started);
    return started;
  }
}
