import { setTimeout as pause } from "node:timers/promises";

/** Waits until something holds, asking every `interval` milliseconds, and says how many that took; throws, naming it, after `seconds`. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  seconds = 30,
  interval = 5,
): Promise<number> {
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    if (await holds()) return performance.now() - began;
    await pause(interval);
  }
  throw new Error(`after ${seconds} s it is still not so: ${what}`);
}

/** Waits until something answers there with less than 500. */
export const untilAnswers = (url: string, seconds = 60): Promise<number> =>
  until(
    `something answers at ${url}`,
    () =>
      fetch(url).then(
        (answer) => answer.status < 500,
        () => false,
      ),
    seconds,
    50,
  );
