import { setImmediate as breathe } from "node:timers/promises";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { nextDigests } from "../calendar.ts";
import type { AlertStore } from "../ports/store.ts";

/** Deliveries that are queued at a time: some 10 ms of the database, between which pages are served. */
const CHUNK = 500;

/** Queues a delivery for every follower of every campaign that has none yet. Safe to repeat, and to run in several processes. */
export async function queueCampaigns(
  store: AlertStore,
  { timeZone, alerts }: Pick<Newspaper, "timeZone" | "alerts">,
  now: number,
): Promise<number> {
  const campaigns = await store.unqueued();
  for (const campaign of campaigns) {
    const digests = nextDigests(now, timeZone, alerts);
    let after: string | undefined = "";
    while (after !== undefined) {
      after = await store.queueSome(campaign, digests, after, CHUNK, now);
      await breathe();
    }
    await store.queued(campaign.id, now);
  }
  return campaigns.length;
}
