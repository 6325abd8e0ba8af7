import { expect, it, vi } from "vitest";

it("keeps the newest entries of a store, and no more", async () => {
  vi.stubGlobal("self", { STET: { version: "1" } });
  const { bound } = await import("./stores.ts");
  const entries = ["a", "b", "c", "d", "e"];
  const cache = {
    keys: async () => [...entries],
    delete: async (entry: string) => void entries.splice(entries.indexOf(entry), 1),
  } as unknown as Cache;
  await bound(cache, 3);
  expect(entries).toEqual(["c", "d", "e"]);
  await bound(cache, 3);
  expect(entries).toEqual(["c", "d", "e"]);
});
