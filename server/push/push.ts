import { join } from "node:path";
import { EVERYTHING } from "#newsroom/catalogue/dependencies.ts";
import type { Clock, Log, Newsroom } from "#newsroom/newsroom.ts";
import type { Publication } from "#syndication/publication.ts";
import { noticesOfChange, storiesIn } from "#syndication/push/changes.ts";
import { type Notice, noticesOfStory, SERVICES, type Service, tellingOf } from "#syndication/push/notices.ts";
import { Outbox, type Waiting } from "./outbox.ts";

/** Changes within this time (ms) are told together. */
const GATHER = 1000;
const PATIENCE = 10_000;
/** IndexNow takes 10,000 addresses in one request; a hub is asked to fetch each. */
const MOST = { websub: 50, indexnow: 10_000 } as const satisfies Record<Service, number>;
/** Of so many of the newest stories changes are found by their times, where the catalogue is another than the one whose changes were noted. */
const LOOK_BACK = 200;
/** Answers that will not change by asking again: our request, key or host is wrong. */
const REFUSED = new Set([400, 401, 403, 404, 405, 410, 422]);
const LONGEST_TIMER = 2 ** 31 - 1;

type Options = {
  newsroom: Newsroom;
  dataDir: string;
  siteUrl: string;
  log: Log;
  clock?: Clock;
  gather?: number;
  lookBack?: number;
};

/** Tells the outside what was published, changed or withdrawn: the WebSub hub and IndexNow, where newspaper.yaml names them. */
export class Push {
  #options: Options;
  #clock: Clock;
  #outbox: Outbox;
  #unsubscribe: () => void = () => {};
  #timer: NodeJS.Timeout | undefined;
  #telling: Promise<void> = Promise.resolve();
  #isClosed = false;

  constructor(options: Options) {
    this.#options = options;
    this.#clock = options.clock ?? Date.now;
    this.#outbox = new Outbox(join(options.dataDir, "push.db"));
  }

  /** Begins to note and to tell, first of all what changed since it last did. The catalogue must be ready. */
  begin() {
    this.#unsubscribe = this.#options.newsroom.subscribe((keys) => this.#noteKeys(keys));
    this.#catchUp();
    this.#outbox.remember(this.#newest());
    this.#plan();
  }

  async close() {
    this.#isClosed = true;
    this.#unsubscribe();
    clearTimeout(this.#timer);
    await this.#telling;
    this.#outbox.close();
  }

  get #publication(): Publication {
    return { newspaper: this.#options.newsroom.catalogue.newspaper(), origin: this.#options.siteUrl };
  }

  /** What changed while nobody was there to note it: by the catalogue's journal, or, where it does not reach so far, by the stories' times and by which of those that were told are gone. */
  #catchUp() {
    const { catalogue } = this.#options.newsroom;
    const { notedRevision: earlier, notedUntil: since } = this.#outbox;
    const keys = earlier === undefined ? undefined : catalogue.changedSince(earlier);
    if (keys) return this.#noteChange(keys);
    const missed =
      since === undefined ? [] : this.#newest().filter(({ updated }) => Date.parse(updated) > since);
    const gone = this.#outbox.told.filter(({ url }) => catalogue.resolve(url).found !== "story");
    this.#note([...missed, ...gone].flatMap((story) => noticesOfStory(story, this.#publication)));
    this.#outbox.forget(gone.map(({ url }) => url));
  }

  #newest() {
    return this.#options.newsroom.catalogue.latest({}, this.#options.lookBack ?? LOOK_BACK);
  }

  #noteKeys(keys: readonly string[]) {
    try {
      if (keys.includes(EVERYTHING)) this.#catchUp();
      else this.#noteChange(keys);
      this.#plan();
    } catch (error) {
      // A full disk must not keep the change from the pages, which listen too.
      this.#options.log("error", "push.not-noted", { keys: keys.length, error });
    }
  }

  #noteChange(keys: readonly string[]) {
    const change = storiesIn(keys, this.#options.newsroom.catalogue);
    this.#note(noticesOfChange(keys, change, this.#publication));
    this.#outbox.remember(change.stories);
    this.#outbox.forget(change.left);
  }

  #note(notices: readonly Notice[]) {
    const now = this.#clock();
    this.#outbox.add(notices, now);
    this.#outbox.notedUntil = now;
    this.#outbox.notedRevision = this.#options.newsroom.catalogue.revision();
  }

  /** Sets the clock for the next telling. */
  #plan() {
    if (this.#isClosed) return;
    clearTimeout(this.#timer);
    const due = this.#outbox.nextDue();
    if (due === undefined) return;
    const wait = Math.max(due - this.#clock(), this.#options.gather ?? GATHER);
    this.#timer = setTimeout(
      () => {
        this.#telling = this.#tellAll().catch((error: unknown) =>
          this.#options.log("error", "push.failed", { error }),
        );
      },
      Math.min(wait, LONGEST_TIMER),
    ).unref();
  }

  async #tellAll() {
    for (const service of SERVICES) await this.#tell(service);
    this.#plan();
  }

  async #tell(service: Service) {
    const waiting = this.#outbox.due(service, this.#clock(), MOST[service]);
    if (waiting.length === 0) return;
    const addresses = waiting.map(({ address }) => address);
    const telling = tellingOf(service, addresses, this.#publication);
    if (!telling) return this.#outbox.remove(service, waiting);
    const { url, headers, body } = telling;
    const request = {
      method: "POST",
      headers,
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(PATIENCE),
    } as const;
    const answer = await fetch(url, request).catch((error: unknown) => error);
    if (answer instanceof Response) {
      await answer.body?.cancel();
      if (answer.ok) return this.#told(service, waiting);
      if (REFUSED.has(answer.status)) return this.#refused(service, waiting, answer.status);
    }
    const status = answer instanceof Response ? answer.status : String(answer);
    const rest = answer instanceof Response ? retryAfter(answer, this.#clock()) : 0;
    const hopeless = this.#outbox.postpone(service, waiting, this.#clock(), rest);
    this.#options.log("warn", "push.postponed", {
      service,
      status,
      notices: waiting.length,
      given: hopeless.length,
    });
  }

  #told(service: Service, waiting: Waiting[]) {
    this.#outbox.remove(service, waiting);
    this.#options.log("info", "push.told", { service, notices: waiting.length });
  }

  #refused(service: Service, waiting: Waiting[], status: number) {
    this.#outbox.remove(service, waiting);
    const todo = "look at syndication in newspaper.yaml and at SITE_URL";
    this.#options.log("error", "push.refused", { service, status, notices: waiting.length, todo });
  }
}

/** Milliseconds that Retry-After asks for (RFC 9110, 10.2.3): seconds or a date. */
function retryAfter(answer: Response, now: number): number {
  const field = answer.headers.get("retry-after");
  if (field === null) return 0;
  const until = /^\d+$/.test(field) ? Number(field) * 1000 : Date.parse(field) - now;
  return Number.isFinite(until) ? Math.max(0, until) : 0;
}
