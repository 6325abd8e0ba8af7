import { type Answer, EVERYTHING, type Read } from "#newsroom/catalogue/dependencies.ts";
import { keysOf, type Page } from "./page.ts";

const earliest = (reads: Iterable<Read>) => {
  let first = Infinity;
  for (const { expires } of reads) if (expires !== undefined && expires < first) first = expires;
  return first;
};

/** Milliseconds by which a clock goes back when it is corrected all the time, and no answer with it. */
const A_LITTLE = 1_000;

/**
 * Knows which kept pages are right. A publication names keys; pages that hold one of them are doubted. A doubted page
 * asks its questions again when it is next wanted, and is right where every answer is what it was.
 */
export class Freshness {
  #holders = new Map<string, Set<Page>>();
  /** Answers given since the last publication: pages that asked the same question share one. */
  #answers = new Map<string, Answer>();
  #moment = 0;
  /** When it was last asked. */
  #asked = 0;

  /** Counts publications. Take it before a page is rendered and give it to `hold`. */
  get moment() {
    return this.#moment;
  }

  /** Takes a page under watch. What was published while it was being rendered makes it doubtful from the start. */
  hold(page: Page, since: number) {
    for (const key of keysOf(page.reads)) {
      const holders = this.#holders.get(key);
      if (holders) holders.add(page);
      else this.#holders.set(key, new Set([page]));
    }
    page.expires = earliest(page.reads);
    if (since !== this.#moment) page.doubt = "all";
  }

  release(page: Page) {
    for (const key of keysOf(page.reads)) {
      const holders = this.#holders.get(key);
      if (holders?.delete(page) && holders.size === 0) this.#holders.delete(key);
    }
  }

  publish(keys: readonly string[]) {
    this.#moment++;
    this.#answers.clear();
    if (keys.includes(EVERYTHING)) {
      for (const holders of this.#holders.values()) for (const page of holders) page.doubt = "all";
      return;
    }
    for (const key of keys) {
      for (const page of this.#holders.get(key) ?? []) {
        if (page.doubt === "all") continue;
        page.doubt ??= new Set();
        page.doubt.add(key);
      }
    }
  }

  /** Whether a page may be sent as it is. Where it is doubted, asks; throws what the catalogue throws. */
  isRight(page: Page, now: number): boolean {
    // Answers stand until their time comes, by a clock that goes on: one that was wrong and was set right makes all of them doubtful.
    if (now < this.#asked - A_LITTLE) this.publish([EVERYTHING]);
    this.#asked = now;
    const { doubt } = page;
    if (doubt === undefined && now < page.expires) return true;
    for (const read of page.reads) {
      const isDoubted = doubt === "all" || (doubt && read.keys.some((key) => doubt.has(key)));
      if (!isDoubted && (read.expires ?? Infinity) > now) continue;
      const answer = this.#ask(read, now);
      if (answer.fingerprint !== read.fingerprint) return false;
      read.expires = answer.expires;
    }
    page.doubt = undefined;
    page.expires = earliest(page.reads);
    return true;
  }

  #ask(read: Read, now: number): Answer {
    const known = this.#answers.get(read.question);
    if (known && (known.expires ?? Infinity) > now) return known;
    const answer = read.ask();
    this.#answers.set(read.question, answer);
    return answer;
  }
}
