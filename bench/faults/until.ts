import { setTimeout as pause } from "node:timers/promises";

/** Waits until something holds, and says how many milliseconds that took; throws, naming it, after `seconds`. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  seconds = 30,
): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    if (await holds()) return performance.now() - began;
    await pause(5);
  }
  throw new Error(`after ${seconds} s it is still not so: ${what}`);
}
