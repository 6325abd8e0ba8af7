import type { DeliveryStore } from "#audience/ports/store.ts";
import type { Database, Tables } from "./tables.ts";

export function stats(db: Database): Pick<DeliveryStore, "stats"> {
  const count = async (table: keyof Tables) => {
    const { n } = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as("n"))
      .executeTakeFirstOrThrow();
    return Number(n);
  };
  return {
    async stats() {
      const rows = await db
        .selectFrom("deliveries")
        .select((eb) => ["state", eb.fn.countAll<number>().as("n")])
        .groupBy("state")
        .execute();
      return {
        readers: await count("readers"),
        pending: await count("requests"),
        devices: await count("devices"),
        follows: await count("follows"),
        suppressed: await count("suppressions"),
        deliveries: Object.fromEntries(rows.map(({ state, n }) => [state, Number(n)])),
      };
    },
  };
}
