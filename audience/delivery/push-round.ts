import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import { type AlertContent, shortName } from "../alerts/content.ts";
import { dayStart } from "../calendar.ts";
import { paperFor } from "../mail/paper.ts";
import type { PushCarrier } from "../ports/push.ts";
import type { AudienceStore, Delivery, Device } from "../ports/store.ts";
import { pushPayload } from "../push/payload.ts";
import { PRIORITY } from "../states.ts";
import { nextAttempt } from "./backoff.ts";
import { nameOf } from "./key.ts";
import { lanes, Turnstile } from "./lanes.ts";
import { LEASE, type Progress } from "./mail-round.ts";
import { pushMustWait } from "./prepare.ts";

const BATCH = 60;
const LANES = 6;
/** News that nobody saw for a day is no alert any more. Seconds. */
const TTL = 24 * 3600;

type Options = {
  store: AudienceStore;
  catalogue: Catalogue;
  carrier: PushCarrier;
  origin: string;
  owner: string;
  clock: Clock;
  log: Log;
};

/** Sends the notifications that are due, a batch at a time. Each call returns how many it took up. */
export function pushRound({ store, catalogue, carrier, origin, owner, clock, log }: Options) {
  const door = new Turnstile();

  async function deliver(progress: Progress) {
    const { delivery } = progress;
    const [device, campaign] = await Promise.all([
      store.device(delivery.follower),
      store.campaign(delivery.campaign),
    ]);
    if (!device || !campaign) return store.settle(delivery, "cancelled", clock());
    const quiet = pushMustWait(catalogue, delivery, clock());
    if (quiet !== undefined) return store.postpone(delivery, "queued", quiet, false);
    const alert = campaign.content as AlertContent;
    const follows = await store.deviceFollows(device.id);
    const by = campaign.targets.find(({ kind, target }) =>
      follows.some((follow) => follow.kind === kind && follow.target === target),
    );
    const payload = pushPayload(alert, paperFor(catalogue.newspaper(), origin), by);
    progress.submitted = await mayLeave(delivery, device);
    if (progress.submitted) await send(delivery, device, payload, alert.breaking);
  }

  /** Counting and submitting are one step, or two lanes would both be the last of the day. */
  async function mayLeave(delivery: Delivery, device: Device): Promise<boolean> {
    const pass = await door.enter();
    try {
      const now = clock();
      const { timeZone, alerts } = catalogue.newspaper();
      const told =
        delivery.priority === PRIORITY.alert
          ? await store.toldSince(device.id, "push", dayStart(now, timeZone))
          : 0;
      if (told < alerts.perDay) return await store.submit(delivery, owner, now + LEASE);
      await store.settle(delivery, "capped", now);
      return false;
    } finally {
      pass();
    }
  }

  async function send(delivery: Delivery, device: Device, payload: string, breaking: boolean) {
    const outcome = await carrier.send({
      device,
      payload,
      topic: shortName(delivery.campaign),
      urgency: breaking ? "high" : "normal",
      ttl: TTL,
    });
    const now = clock();
    switch (outcome.as) {
      case "accepted":
        return store.settle(delivery, "accepted", now);
      case "gone":
        await store.settle(delivery, "bounced", now, "gone");
        return store.forgetDevice(device.endpoint);
      case "unknown":
        log("warn", "push.unknown", { delivery: nameOf(delivery), response: outcome.response });
        return store.settle(delivery, "unknown", now, outcome.response);
      case "refused":
        log("warn", "push.refused", { delivery: nameOf(delivery), response: outcome.response });
        return store.settle(delivery, "dead", now, outcome.response);
      case "deferred": {
        const wait = nextAttempt(delivery.attempts + 1, now);
        if (wait === undefined) return store.settle(delivery, "dead", now, outcome.response);
        const due = outcome.seconds === undefined ? wait : now + outcome.seconds * 1000;
        return store.postpone(delivery, "queued", due, false, outcome.response);
      }
    }
  }

  return async function round(): Promise<number> {
    const now = clock();
    const batch = await store.lease("push", owner, BATCH, now + LEASE, now, []);
    await lanes(batch, LANES, async (delivery) => {
      const progress: Progress = { delivery, submitted: false };
      await deliver(progress).catch(async (error: unknown) => {
        log("error", "push.failed", { delivery: nameOf(delivery), error });
        const due = nextAttempt(delivery.attempts + 1, clock());
        // It may have arrived: whatever failed after that, it is not sent again.
        if (progress.submitted) await store.settle(delivery, "unknown", clock(), String(error));
        else if (due === undefined) await store.settle(delivery, "dead", clock(), String(error));
        else await store.postpone(delivery, "queued", due, true, String(error));
      });
    });
    return batch.length;
  };
}
