import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import { type AlertContent, shortName, standing } from "../alerts/content.ts";
import { dayStart } from "../calendar.ts";
import { paperFor } from "../mail/paper.ts";
import type { PushCarrier, PushOutcome } from "../ports/push.ts";
import type { AudienceStore, Device } from "../ports/store.ts";
import { pushPayload } from "../push/payload.ts";
import { PRIORITY } from "../states.ts";
import { nextAttempt, Rest } from "./backoff.ts";
import type { Door, Turn } from "./door.ts";
import { nameOf } from "./key.ts";
import { lanes } from "./lanes.ts";
import { LEASE, type Progress } from "./mail-round.ts";
import { notThere, pushMustWait } from "./prepare.ts";

const BATCH = 60;
/** News that nobody saw for a day is no alert any more. Seconds. */
const TTL = 24 * 3600;

type Options = {
  store: AudienceStore;
  catalogue: Catalogue;
  carrier: PushCarrier;
  origin: string;
  owner: string;
  /** Where whatever is to leave this process waits for its turn. */
  door: Door;
  clock: Clock;
  log: Log;
};

/** Sends the notifications that are due, a batch at a time. Each call returns how many it took up. */
export function pushRound({ store, catalogue, carrier, origin, owner, door, clock, log }: Options) {
  const services = new Map<string, Rest>();

  async function deliver(progress: Progress) {
    const { delivery } = progress;
    const [device, campaign] = await Promise.all([
      store.device(delivery.follower),
      store.campaign(delivery.campaign),
    ]);
    if (!device || !campaign) return store.settle(delivery, "cancelled", clock());
    const service = new URL(device.endpoint).host;
    const until = pushMustWait(catalogue, delivery, clock()) ?? rests(service);
    if (until !== undefined) return store.postpone(delivery, "queued", until, false);
    const [alert] = standing(catalogue, [campaign.content as AlertContent]);
    if (!alert) {
      const fate = notThere(delivery, clock());
      if ("settle" in fate) return store.settle(delivery, fate.settle, clock());
      return store.postpone(delivery, fate.wait, fate.until, false);
    }
    const follows = await store.deviceFollows(device.id);
    const by = campaign.targets.find(({ kind, target }) =>
      follows.some((follow) => follow.kind === kind && follow.target === target),
    );
    const push = {
      device,
      payload: pushPayload(alert, paperFor(catalogue.newspaper(), origin), by),
      topic: shortName(delivery.campaign),
      urgency: alert.breaking ? "high" : "normal",
      ttl: TTL,
    } as const;
    await door.hold(async (turn) => {
      const outcome = await carrier.send(push, async () => {
        await turn.enter();
        return await mayLeave(progress, service, turn);
      });
      await note(progress, outcome, { device, service, turn });
    });
  }

  /** Counted in turn, or two lanes would both be the last of the day. */
  async function mayLeave(progress: Progress, service: string, turn: Turn): Promise<boolean> {
    const { delivery } = progress;
    const now = clock();
    const until = rests(service);
    const { timeZone, alerts } = catalogue.newspaper();
    const told =
      delivery.priority === PRIORITY.alert
        ? await store.toldSince(delivery.follower, "push", dayStart(now, timeZone))
        : 0;
    if (until !== undefined) await store.postpone(delivery, "queued", until, false);
    else if (told >= alerts.perDay) await store.settle(delivery, "capped", now);
    else progress.submitted = await turn.submit(delivery, now + LEASE);
    return progress.submitted;
  }

  /** One answer, whatever it is, becomes one state. */
  async function note(
    progress: Progress,
    outcome: PushOutcome,
    { device, service, turn }: { device: Device; service: string; turn: Turn },
  ) {
    const { delivery } = progress;
    const now = clock();
    if (outcome.as === "unknown" || outcome.as === "refused" || outcome.as === "unavailable")
      log("warn", `push.${outcome.as}`, { delivery: nameOf(delivery), response: outcome.response });
    switch (outcome.as) {
      case "withdrawn":
        return;
      case "accepted":
        services.delete(service);
        return turn.accepted(delivery);
      case "gone":
        await store.settle(delivery, "bounced", now, "gone");
        return store.forgetDevice(device.endpoint);
      case "unknown":
        rest(service, now);
        return store.settle(delivery, "unknown", now, outcome.response);
      case "refused":
        return store.settle(delivery, "dead", now, outcome.response);
      case "unavailable":
        rest(service, now);
        return retry(progress, outcome.response);
      case "deferred":
        return retry(progress, outcome.response, outcome.seconds);
    }
  }

  const rests = (service: string) => {
    const until = services.get(service)?.until ?? 0;
    return until > clock() ? until : undefined;
  };

  /** Else each of its devices would hold up everybody for as long as an answer is waited for. */
  function rest(service: string, now: number) {
    const rest = services.get(service) ?? new Rest(30_000, 30 * 60_000);
    rest.failed(now);
    services.set(service, rest);
  }

  /** Submitting counted as an attempt; what failed before is counted here. */
  async function retry({ delivery, submitted }: Progress, why: string, seconds?: number) {
    const now = clock();
    const wait = nextAttempt(delivery.attempts + 1, now);
    if (wait === undefined) return store.settle(delivery, "dead", now, why);
    const due = seconds === undefined ? wait : now + seconds * 1000;
    return store.postpone(delivery, "queued", due, !submitted, why);
  }

  return async function round(): Promise<number> {
    const now = clock();
    const batch = await store.lease("push", owner, BATCH, now + LEASE, now, []);
    await lanes(batch, carrier.lanes, async (delivery) => {
      const progress: Progress = { delivery, submitted: false };
      await deliver(progress).catch(async (error: unknown) => {
        log("error", "push.failed", { delivery: nameOf(delivery), error });
        // It may have arrived: whatever failed after that, it is not sent again.
        if (progress.submitted) await store.settle(delivery, "unknown", clock(), String(error));
        else await retry(progress, String(error));
      });
    });
    return batch.length;
  };
}
