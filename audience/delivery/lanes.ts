/** Works on `items`, at most `width` at a time, in their order. */
export async function lanes<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>) {
  const queue = [...items].reverse();
  const lane = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}

/** Lets one through at a time, in the order of arrival. */
export class Turnstile {
  #last: Promise<void> = Promise.resolve();

  /** Does `work`, which may `enter`: that resolves when it is its turn, which then ends with the work. */
  async hold<T>(work: (enter: () => Promise<void>) => Promise<T>): Promise<T> {
    const { promise, resolve } = Promise.withResolvers<void>();
    const enter = async () => {
      const before = this.#last;
      this.#last = promise;
      await before;
    };
    return await work(enter).finally(resolve);
  }
}
