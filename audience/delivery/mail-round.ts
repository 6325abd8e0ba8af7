import type { Clock, Log } from "#newsroom/newsroom.ts";
import { domainOf } from "../address.ts";
import type { Mail, MailCarrier, MailOutcome } from "../ports/mail.ts";
import type { AudienceStore, Delivery, Reader } from "../ports/store.ts";
import { nextAttempt, Rest } from "./backoff.ts";
import { MOST_REFUSALS, verdict } from "./bounce.ts";
import type { Door, Turn } from "./door.ts";
import { nameOf } from "./key.ts";
import { lanes } from "./lanes.ts";
import { Pace } from "./pace.ts";
import type { Prepared } from "./prepare.ts";

/** Leased at once: as many as went out in half a second, so that an urgent one does not wait long behind them. */
const BATCH = { least: 40, most: 200, ms: 500 };
/** A lease outlives every time limit of a carrier; whoever dies is noticed by it where his process cannot be seen. */
export const LEASE = 10 * 60_000;

type Options = {
  store: AudienceStore;
  carrier: MailCarrier;
  prepare: (delivery: Delivery) => Promise<Prepared<Mail>>;
  owner: string;
  /** Where whatever is to leave this process waits for its turn. */
  door: Door;
  /** Most mails a minute to one domain; Infinity where it is not given. */
  mailsPerDomain?: number;
  clock: Clock;
  log: Log;
};

/** How far a delivery has come: what is submitted may have left. */
export type Progress = { delivery: Delivery; submitted: boolean };

/** Sends what is due, a batch at a time. Each call returns how many deliveries it took up. */
export function mailRound({ store, carrier, prepare, owner, door, mailsPerDomain, clock, log }: Options) {
  const everybody = new Rest(2_000, 5 * 60_000);
  const domains = new Map<string, Rest>();
  const pace = new Pace(mailsPerDomain ?? Infinity);

  const heldDomains = (now: number) => [
    ...[...domains].filter(([, rest]) => rest.until > now).map(([domain]) => domain),
    ...pace.full(now),
  ];

  /** One answer, whatever it is, becomes one state. */
  async function note(
    { delivery, submitted }: Progress,
    outcome: MailOutcome,
    { to, reader, turn }: { to: string; reader: Reader | undefined; turn: Turn },
  ) {
    const now = clock();
    const domain = domainOf(to);
    switch (outcome.as) {
      case "withdrawn":
        return;
      case "accepted":
        everybody.worked();
        domains.delete(domain);
        return turn.accepted(delivery);
      case "unknown":
        everybody.failed(now);
        log("warn", "mail.unknown", { delivery: nameOf(delivery), response: outcome.response });
        return store.settle(delivery, "unknown", now, outcome.response);
      case "unavailable":
        everybody.failed(now);
        log("warn", "mail.unavailable", { response: outcome.response });
        return store.postpone(delivery, "queued", everybody.until, false, outcome.response);
      case "deferred": {
        const rest = domains.get(domain) ?? new Rest(30_000, 30 * 60_000);
        rest.failed(now);
        domains.set(domain, rest);
        return retry(delivery, outcome.response, submitted);
      }
      case "refused":
        await store.settle(delivery, "bounced", now, outcome.response);
        return refused(outcome, reader);
    }
  }

  async function refused(outcome: MailOutcome & { as: "refused" }, reader: Reader | undefined) {
    if (!reader) return;
    const gone =
      verdict(outcome.code, outcome.enhanced) === "no-such-address" ||
      (await store.countRefusal(reader.id)) >= MOST_REFUSALS;
    if (gone) await store.suppress(reader.emailHash, "bounced", clock());
    log("info", "mail.bounced", { reader: reader.id, code: outcome.code, suppressed: gone });
  }

  /** Submitting counted as an attempt; what failed before is counted here. */
  async function retry(delivery: Delivery, why: string, submitted: boolean) {
    const due = nextAttempt(delivery.attempts + 1, clock());
    if (due === undefined) return store.settle(delivery, "dead", clock(), why);
    return store.postpone(delivery, "queued", due, !submitted, why);
  }

  async function deliver(progress: Progress) {
    const { delivery } = progress;
    const prepared = await prepare(delivery);
    if ("settle" in prepared) return store.settle(delivery, prepared.settle, clock());
    if ("wait" in prepared) return store.postpone(delivery, prepared.wait, prepared.until, false);
    const { send: mail, reader, overLimit } = prepared;
    const domain = domainOf(mail.to);
    const rest = domains.get(domain)?.until ?? 0;
    if (rest > clock()) return store.postpone(delivery, "queued", rest, false);
    const turn = pace.take(domain, clock());
    if (turn > 0) return store.postpone(delivery, "queued", turn, false);
    await door.hold(async (turn) => {
      const outcome = await carrier.send(mail, async () => {
        await turn.enter();
        const limit = await overLimit?.();
        if (everybody.until > clock()) await store.postpone(delivery, "queued", everybody.until, false);
        else if (limit !== undefined) await store.postpone(delivery, "held", limit, false);
        else progress.submitted = await turn.submit(delivery, clock() + LEASE);
        return progress.submitted;
      });
      await note(progress, outcome, { to: mail.to, reader, turn });
    });
  }

  let size = BATCH.least;
  return async function round(): Promise<number> {
    const now = clock();
    if (everybody.until > now) return 0;
    const batch = await store.lease("mail", owner, size, now + LEASE, now, heldDomains(now));
    await lanes(batch, carrier.lanes, async (delivery) => {
      // The server is away: what was leased with the rest waits with it, and no attempt is spent.
      if (everybody.until > clock()) return store.postpone(delivery, "queued", everybody.until, false);
      const progress: Progress = { delivery, submitted: false };
      await deliver(progress).catch(async (error: unknown) => {
        log("error", "mail.failed", { delivery: nameOf(delivery), error });
        const why = error instanceof Error ? error.message : String(error);
        // It may have arrived: whatever failed after that, it is not sent again.
        if (progress.submitted) await store.settle(delivery, "unknown", clock(), why);
        else await retry(delivery, why, false);
      });
    });
    const wanted = Math.round((batch.length * BATCH.ms) / Math.max(1, clock() - now));
    size = Math.min(BATCH.most, Math.max(BATCH.least, wanted));
    return batch.length;
  };
}
