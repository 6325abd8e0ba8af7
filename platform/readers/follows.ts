import type { Transaction } from "kysely";
import type { Channel } from "#audience/states.ts";
import type { Target } from "#audience/wishes.ts";
import type { Tables } from "./tables.ts";

/** Makes these the only targets of a follower. One that stays keeps its `since`, by which alerts know whom to tell. */
export async function replaceFollows(
  tx: Transaction<Tables>,
  channel: Channel,
  follower: string,
  targets: Target[],
  since: number,
) {
  const wanted = new Set(targets.map(({ kind, target }) => `${kind} ${target}`));
  const old = await tx
    .selectFrom("follows")
    .select(["kind", "target"])
    .where("follower", "=", follower)
    .where("channel", "=", channel)
    .execute();
  for (const { kind, target } of old)
    if (!wanted.has(`${kind} ${target}`))
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
      .values(targets.map((target) => ({ channel, follower, since, ...target })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}
