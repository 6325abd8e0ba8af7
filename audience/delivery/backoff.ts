const MINUTE = 60_000;
const WAITS = [1, 5, 15, 60, 180, 360, 720, 1440].map((minutes) => minutes * MINUTE);

/** When to try again after `attempts` attempts; undefined when it was tried for long enough (about two days). */
export function nextAttempt(attempts: number, now: number): number | undefined {
  const wait = WAITS[attempts - 1];
  return wait === undefined ? undefined : now + wait;
}

/** Rests grow from `least` to `most` while something does not work, and begin anew when it does. Milliseconds. */
export class Rest {
  #least: number;
  #most: number;
  #wait = 0;
  until = 0;

  constructor(least: number, most: number) {
    this.#least = least;
    this.#most = most;
  }

  failed(now: number) {
    this.#wait = Math.min(this.#most, Math.max(this.#least, this.#wait * 2));
    this.until = now + this.#wait;
  }

  worked() {
    this.#wait = 0;
    this.until = 0;
  }
}
