import type { Transaction } from "kysely";
import type { Channel } from "#audience/states.ts";
import type { Target } from "#audience/wishes.ts";
import type { Tables } from "./tables.ts";
import { cancelWaiting, WAITING } from "./waiting.ts";

const nameOf = ({ kind, target }: Target) => `${kind} ${target}`;

/**
 * Makes these the only targets of a follower. One that stays keeps its `since`, by which alerts know whom to tell; alerts that wait,
 * and are about nothing that stays, are cancelled.
 */
export async function replaceFollows(
  tx: Transaction<Tables>,
  channel: Channel,
  follower: string,
  targets: Target[],
  now: number,
) {
  const wanted = new Set(targets.map(nameOf));
  const old = await tx
    .selectFrom("follows")
    .select(["kind", "target"])
    .where("follower", "=", follower)
    .where("channel", "=", channel)
    .execute();
  const ended = old.filter((follow) => !wanted.has(nameOf(follow)));
  for (const { kind, target } of ended)
    await tx
      .deleteFrom("follows")
      .where("follower", "=", follower)
      .where("channel", "=", channel)
      .where("kind", "=", kind)
      .where("target", "=", target)
      .execute();
  if (targets.length > 0)
    await tx
      .insertInto("follows")
      .values(targets.map((target) => ({ channel, follower, since: now, ...target })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  if (ended.length > 0) await cancelUnfollowed(tx, channel, follower, wanted, now);
}

async function cancelUnfollowed(
  tx: Transaction<Tables>,
  channel: Channel,
  follower: string,
  followed: ReadonlySet<string>,
  now: number,
) {
  const waiting = await tx
    .selectFrom("deliveries")
    .innerJoin("campaigns", "campaigns.id", "deliveries.campaign")
    .select(["campaigns.id", "campaigns.targets"])
    .where("follower", "=", follower)
    .where("channel", "=", channel)
    .where("list", "=", "alerts")
    .where("kind", "=", "alert")
    .where("state", "in", WAITING)
    .execute();
  for (const { id, targets } of waiting)
    if (!(JSON.parse(targets) as Target[]).some((target) => followed.has(nameOf(target))))
      await cancelWaiting(tx, now)
        .where("campaign", "=", id)
        .where("follower", "=", follower)
        .where("channel", "=", channel)
        .execute();
}
