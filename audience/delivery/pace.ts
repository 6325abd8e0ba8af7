const MINUTE = 60_000;

/**
 * So many mails a minute to one domain, and no more: large providers turn away a sender who comes with all his letters at once.
 * Counted in whole minutes of the clock.
 */
export class Pace {
  #most: number;
  #minute = 0;
  #sent = new Map<string, number>();

  /** `most`: mails a minute; Infinity for no limit. */
  constructor(most: number) {
    this.#most = most;
  }

  /** Counts a mail that may go now (0), or says from when on one may (epoch ms). */
  take(domain: string, now: number): number {
    this.#turn(now);
    const sent = this.#sent.get(domain) ?? 0;
    if (sent >= this.#most) return (this.#minute + 1) * MINUTE;
    this.#sent.set(domain, sent + 1);
    return 0;
  }

  /** Domains that get nothing more in this minute. */
  full(now: number): string[] {
    this.#turn(now);
    return [...this.#sent].filter(([, sent]) => sent >= this.#most).map(([domain]) => domain);
  }

  #turn(now: number) {
    const minute = Math.floor(now / MINUTE);
    if (minute === this.#minute) return;
    this.#minute = minute;
    this.#sent.clear();
  }
}
