import type { DeviceStore } from "#audience/ports/store.ts";
import { replaceFollows } from "./follows.ts";
import { OPENED, setMark } from "./marks.ts";
import type { Database } from "./tables.ts";

export const devices = (db: Database): DeviceStore => ({
  saveDevice: (device, targets) =>
    db.transaction().execute(async (tx) => {
      const { id } = await tx
        .insertInto("devices")
        .values(device)
        .onConflict((conflict) =>
          conflict.column("endpoint").doUpdateSet({ p256dh: device.p256dh, auth: device.auth }),
        )
        .returning("id")
        .executeTakeFirstOrThrow();
      await replaceFollows(tx, "push", id, targets, device.at);
      await setMark(tx, OPENED, device.at);
    }),

  device: (id) => db.selectFrom("devices").selectAll().where("id", "=", id).executeTakeFirst(),

  deviceFollows: (id) =>
    db
      .selectFrom("follows")
      .select(["kind", "target"])
      .where("follower", "=", id)
      .where("channel", "=", "push")
      .execute(),

  forgetDevice: (endpoint) =>
    db.transaction().execute(async (tx) => {
      const gone = await tx
        .deleteFrom("devices")
        .where("endpoint", "=", endpoint)
        .returning("id")
        .executeTakeFirst();
      if (gone) {
        await tx.deleteFrom("follows").where("follower", "=", gone.id).execute();
        await tx
          .deleteFrom("deliveries")
          .where("follower", "=", gone.id)
          .where("state", "in", ["queued", "held", "leased"])
          .execute();
      }
    }),
});
