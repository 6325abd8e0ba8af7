import { beforeEach, expect, it, vi } from "vitest";

const answer = new Response("drawn", { status: 200 });
const work: Promise<unknown>[] = [];
const event = (path: string) =>
  ({
    request: { url: `https://paper.example${path}` },
    waitUntil: (more: Promise<unknown>) => work.push(more),
  }) as unknown as FetchEvent;

beforeEach(() => {
  vi.stubGlobal("self", { STET: { version: "1" } });
  vi.stubGlobal("fetch", async () => answer);
});

it("hands on a file that there is no room for", async () => {
  vi.stubGlobal("caches", {
    match: async () => undefined,
    open: async () => ({ put: () => Promise.reject(new DOMException("full", "QuotaExceededError")) }),
  });
  const { fromStore } = await import("./assets.ts");
  expect(await fromStore(event("/media/a/b-640.avif"), "stet-media")).toBe(answer);
  await expect(Promise.all(work)).resolves.toBeDefined();
});

it("says that it failed, and complains of nothing, where neither the network nor a store has a file", async () => {
  vi.stubGlobal("caches", { match: async () => undefined, keys: async () => [] });
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  const { fromStore } = await import("./assets.ts");
  expect((await fromStore(event("/media/a/b-640.avif"), "stet-media")).type).toBe("error");
});
