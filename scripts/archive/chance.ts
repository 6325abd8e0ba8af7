/** Reproducible chance: the same seed gives the same archive (mulberry32). */
export function chance(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (t ^ (t >>> 14)) >>> 0;
  };
  return {
    /** An integer from 0 to below `limit`. */
    below: (limit: number) => next() % limit,
    /** True with this probability. */
    odds: (probability: number) => next() < probability * 4_294_967_296,
  };
}
export type Chance = ReturnType<typeof chance>;

/** Draws numbers from 0 to below `size` as words are drawn in a language: the k-th one in proportion to 1/k (Zipf). */
export function zipf(size: number, random: Chance): () => number {
  const slots = new Uint32Array(1 << 18);
  let total = 0;
  for (let k = 1; k <= size; k++) total += 1 / k;
  let at = 0;
  let sum = 0;
  for (let k = 1; k <= size && at < slots.length; k++) {
    sum += 1 / k;
    const until = Math.min(slots.length, Math.ceil((sum / total) * slots.length));
    slots.fill(k - 1, at, Math.max(at, until));
    at = Math.max(at, until);
  }
  return () => slots[random.below(slots.length)] as number;
}
