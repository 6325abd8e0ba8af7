/** Works on `items`, at most `width` at a time, in their order. */
export async function lanes<T>(items: readonly T[], width: number, work: (item: T) => Promise<void>) {
  const queue = [...items].reverse();
  const lane = async () => {
    for (let item = queue.pop(); item !== undefined; item = queue.pop()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
}
