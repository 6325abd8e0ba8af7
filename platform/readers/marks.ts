import type { Database } from "./tables.ts";

/** When somebody first asked to be told: set with the first request, device or import, in its transaction. */
export const OPENED = "opened";

export const mark = async (db: Database, name: string) =>
  (await db.selectFrom("marks").select("at").where("name", "=", name).executeTakeFirst())?.at;

/** The first mark of a name stays. */
export async function setMark(db: Database, name: string, at: number): Promise<void> {
  await db
    .insertInto("marks")
    .values({ name, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
