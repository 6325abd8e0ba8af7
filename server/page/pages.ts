import { availableParallelism } from "node:os";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import { Overloaded, Queue, SingleFlight } from "../queue.ts";
import type { Target } from "../routing.ts";
import { Bindery } from "./bind.ts";
import { Freshness } from "./freshness.ts";
import type { Page } from "./page.ts";
import type { Press, Proof } from "./press.ts";
import { Shelf } from "./shelf.ts";
import type { KeysField } from "./surrogate-keys.ts";

/** How a page came about, as metrics count it. */
export type Outcome = "hit" | "render" | "stale";
export type Fetched = { page: Page; outcome: Outcome };

type Options = {
  press: Press;
  siteUrl: string;
  /** Where a CDN looks for what a page depends on; Surrogate-Key where it is not given. */
  keysField?: KeysField;
  log: Log;
  clock: Clock;
  /** Told how long each rendering took. */
  onRendered?: (route: string, milliseconds: number) => void;
};

/** After a failed rendering the last good page stays this long without another try. */
const REST = 1000;
/** A page is rendered again where it changed while it was being rendered; edits without end must not keep a reader. */
const MOST_TRIES = 3;
/** From the how-manieth reading on a page is worth being compressed as well as can be, and how old it must be. */
const WORTH_SQUEEZING = 32;
const SETTLED = 5_000;

/** Pages, each rendered once and kept until something that it shows has changed. */
export class Pages {
  #options: Options;
  #freshness = new Freshness();
  #shelf = new Shelf((page) => this.#freshness.release(page));
  #bindery: Bindery;
  #renders = new Queue(Math.max(2, availableParallelism()), 256);
  #searches = new Queue(1, 16);
  #privately = new Queue(1, 64);
  #flights = new SingleFlight<string, Page>();
  #completions = new SingleFlight<Page, void>();
  #squeezes = new Queue(1, 8);

  constructor(options: Options) {
    this.#options = options;
    this.#bindery = new Bindery(options.siteUrl, options.keysField);
  }

  /** The page under this address (exactly as it was asked for), if it stands ready in all forms and is right. */
  ready(url: string): Page | undefined {
    const page = this.#shelf.get(url);
    if (page === undefined || page.isHasty || !this.#isRight(page)) return undefined;
    if (++page.hits % WORTH_SQUEEZING === 0 && !page.isSqueezed) this.#squeeze(page);
    return page;
  }

  /** The page, rendered where it must be; where its reader takes brotli (`only`), in that form alone. Rejects with `Overloaded` or what went wrong where there is none to fall back on. */
  async get(target: Target, only?: "br"): Promise<Fetched> {
    let outcome: Outcome = "hit";
    // What is too large to be kept is sent once.
    let made: Page | undefined;
    for (let tries = 0; ; tries++) {
      const kept = this.#shelf.get(target.url) ?? made;
      if (kept) {
        if (this.#isRight(kept) || tries === MOST_TRIES) {
          if (outcome === "hit" && kept.isHasty) await this.#complete(kept, only);
          return { page: kept, outcome };
        }
        if (kept.restsUntil > this.#options.clock() && !this.#isTakenDown(target, kept))
          return { page: kept, outcome: "stale" };
      }
      try {
        made = await this.#flights.run(target.url, () => this.#renew(target, only));
        outcome = "render";
      } catch (error) {
        if (!kept || this.#isTakenDown(target, kept)) throw error;
        kept.restsUntil = this.#options.clock() + REST;
        this.#options.log("warn", "page.stale", { url: target.url, error });
        return { page: kept, outcome: "stale" };
      }
    }
  }

  /** A page that only one reader may see: made in its turn, and kept nowhere. Rejects with `Overloaded` or what went wrong. */
  make(target: Target, headers: Record<string, string>): Promise<Proof> {
    return this.#privately.run(() => this.#options.press.printOnce(target, headers));
  }

  /** Some answers may differ now: pages that hold one of these keys ask before they are sent again. */
  publish(keys: readonly string[]) {
    this.#freshness.publish(keys);
  }

  get extent() {
    return this.#shelf.extent;
  }

  /** Renderings that wait for their turn. */
  get waiting() {
    return this.#renders.length + this.#searches.length + this.#privately.length;
  }

  #isRight(page: Page): boolean {
    try {
      return this.#freshness.isRight(page, this.#options.clock());
    } catch {
      // The catalogue cannot say now: rendering will fail as well, and the page stays.
      return false;
    }
  }

  /** What was withdrawn or deleted since is not shown again, whatever fails. Where the catalogue cannot say, nothing was. */
  #isTakenDown(target: Target, { answer }: Page): boolean {
    try {
      return answer.status < 400 && this.#options.press.status(target) !== 200;
    } catch {
      return false;
    }
  }

  /** What has no page, and searches, wait for each other only: nobody who reads waits for them. */
  #queueFor(target: Target): Queue {
    const passing = target.route.isPassing || this.#options.press.status(target) === 404;
    return passing ? this.#searches : this.#renders;
  }

  async #renew(target: Target, only?: "br"): Promise<Page> {
    const { press, clock, onRendered } = this.#options;
    return await this.#queueFor(target).run(async () => {
      const since = this.#freshness.moment;
      const began = performance.now();
      const page = await this.#bindery.bind(target, await press.print(target), clock(), only);
      this.#freshness.hold(page, since);
      this.#shelf.put(page);
      onRendered?.(target.route.name, performance.now() - began);
      return page;
    });
  }

  /** At its second reading a page is worth its other form, and a better one of that it has; whoever takes brotli does not wait for it. */
  async #complete(page: Page, only: "br" | undefined) {
    const completed = this.#completions
      .run(page, () => this.#bindery.complete(page))
      .catch((error: unknown) => {
        // It can be sent as it is: only larger to those who do not take brotli.
        this.#options.log("warn", "page.not-completed", { url: page.url, error });
      });
    if (!only) await completed;
  }

  #squeeze(page: Page) {
    if (this.#options.clock() - page.renderedAt < SETTLED) return;
    page.isSqueezed = true;
    this.#squeezes
      .run(() => this.#bindery.squeeze(page))
      .catch((error: unknown) => {
        page.isSqueezed = false;
        if (!(error instanceof Overloaded))
          this.#options.log("warn", "page.not-squeezed", { url: page.url, error });
      });
  }
}
