import { LRUCache } from "lru-cache";
import type { Page } from "./page.ts";

/** Objects, headers and reads of a page, in bytes; measured on article pages. */
const OVERHEAD = 20_000;
const PAGES_BYTES = 120_000_000;
const PASSING_BYTES = 8_000_000;

/** A gzip that is still to be made will be somewhat larger than the brotli form. */
function sizeOf({ answer }: Page): number {
  const br = answer.br?.whole.size ?? 0;
  const gzip = answer.gzip?.whole.size ?? Math.round(br * 1.1);
  return OVERHEAD + (br + gzip || answer.plain().whole.size);
}

/**
 * Kept pages, bounded in bytes, the least recently asked for out first. What anybody can make up (searches, addresses
 * without a page) stands on a board of its own, so that it pushes no page out.
 */
export class Shelf {
  #pages: LRUCache<string, Page>;
  #passing: LRUCache<string, Page>;

  constructor(onRemoved: (page: Page) => void) {
    const dispose = (page: Page) => onRemoved(page);
    this.#pages = new LRUCache({ maxSize: PAGES_BYTES, sizeCalculation: sizeOf, dispose });
    this.#passing = new LRUCache({ maxSize: PASSING_BYTES, sizeCalculation: sizeOf, dispose });
  }

  get(url: string): Page | undefined {
    return this.#pages.get(url) ?? this.#passing.get(url);
  }

  put(page: Page) {
    const passes = page.route.isPassing || page.answer.status === 404;
    const [here, there] = passes ? [this.#passing, this.#pages] : [this.#pages, this.#passing];
    there.delete(page.url);
    here.set(page.url, page);
  }

  /** Entries and bytes of both boards. */
  get extent() {
    return {
      pages: { entries: this.#pages.size, bytes: this.#pages.calculatedSize },
      passing: { entries: this.#passing.size, bytes: this.#passing.calculatedSize },
    };
  }
}
