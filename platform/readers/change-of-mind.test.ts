import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AudienceStore } from "#audience/ports/store.ts";
import type { Target } from "#audience/wishes.ts";
import { campaign, digests, HOUR, NOW, newDevice, queue, reader } from "../testing/readers.ts";
import { openAudienceStore } from "./open.ts";

const BREXIT: Target = { kind: "topic", target: "brexit" };
const IRAQ: Target = { kind: "topic", target: "iraq" };

let dataDir: string;
let store: AudienceStore;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), "stet-minds-"));
  store = await openAudienceStore({ dataDir });
});
afterEach(async () => {
  await store.close();
  rmSync(dataDir, { recursive: true });
});

const due = async (channel: "mail" | "push", now: number) =>
  (await store.lease(channel, "one", 100, now + HOUR, now, [])).map(({ campaign: id }) => id);

it("a digest leaves out what its reader ended meanwhile, and keeps what they still follow", async () => {
  const { id } = await reader(store, "daily");
  const wanted = { newsletters: [], rhythm: "daily" as const };
  const follows = { topics: ["brexit", "iraq"], sections: [], authors: [], stories: [] };
  await store.savePreferences(id, { ...wanted, follows }, NOW - HOUR);
  await queue(store, campaign("on Brexit"));
  await queue(store, campaign("on Iraq", { targets: [IRAQ] }));
  await queue(store, campaign("on both", { targets: [BREXIT, IRAQ] }));
  await store.savePreferences(id, { ...wanted, follows: { ...follows, topics: ["iraq"] } }, NOW);
  await store.gatherDigests(digests.daily, 10);
  const digest = (await due("mail", digests.daily)).find((name) => name.startsWith("digest:")) ?? "";
  expect((await store.gathered(digest, id)).map((one) => one.id).sort()).toEqual(["on Iraq", "on both"]);
});

it("a notification that waits for the morning does not come where the device ended what it is about", async () => {
  const device = newDevice();
  await store.saveDevice(device, [BREXIT, IRAQ]);
  await queue(store, campaign("on Brexit"));
  await queue(store, campaign("on Iraq", { targets: [IRAQ] }));
  await store.saveDevice({ ...device, at: NOW }, [IRAQ]);
  expect(await due("push", NOW)).toEqual(["on Iraq"]);
});

it("what is held for a moment whose digest has gone comes in another: nothing is lost", async () => {
  const { id } = await reader(store, "daily");
  const gather = async (now: number) => {
    await store.gatherDigests(now, 10);
    const names = await due("mail", now);
    return (await Promise.all(names.map((name) => store.gathered(name, id)))).flat().map((one) => one.id);
  };
  await queue(store, campaign("in time"));
  expect(await gather(digests.daily)).toEqual(["in time"]);
  // Another process had begun to queue it before, and the clock went on.
  await queue(store, campaign("a moment later"));
  expect(await gather(digests.daily + 1)).toEqual(["a moment later"]);
});

it("of mail that was asked for, nothing is kept when it is two days old; the reader's own is known to the reader", async () => {
  const { id } = await reader(store);
  await queue(store, campaign("told"));
  for (const sent of await store.lease("mail", "one", 100, NOW + HOUR, NOW, [])) {
    await store.submit(sent, "one", NOW + HOUR);
    await store.settle(sent, "accepted", NOW);
  }
  expect((await store.stats()).deliveries).toEqual({ accepted: 2 });
  await store.purge(NOW + 49 * HOUR);
  expect((await store.stats()).deliveries).toEqual({ accepted: 1 });
  expect(await store.messages(id)).toEqual([
    { campaign: "told", list: "alerts", state: "accepted", at: NOW },
  ]);
});

it("a story that was withdrawn and comes back is told to those who were not told, and still follow", async () => {
  const waits = await reader(store, "daily");
  const [told, late, leaver] = [await reader(store), await reader(store), await reader(store)];
  await due("mail", NOW);
  await queue(store, campaign("news"));
  const sent = (await store.lease("mail", "one", 100, NOW + HOUR, NOW, [])).find(
    ({ follower }) => follower === told.id,
  );
  if (!sent) throw new Error("nothing was queued");
  await store.submit(sent, "one", NOW + HOUR);
  await store.settle(sent, "accepted", NOW);
  await store.cancelStory("2026/11/23/a", NOW);
  await store.leave(leaver.id, "alerts", NOW);
  expect(await store.restoreStories(["2026/11/23/a", "2026/11/23/b"])).toBe(true);
  expect(await store.restoreStories(["2026/11/23/a"])).toBe(false);
  const [again] = await store.unqueued();
  await queue(store, again ?? campaign("none"));
  expect(
    (await store.lease("mail", "one", 100, NOW + HOUR, NOW, [])).map(({ follower }) => follower),
  ).toEqual([late.id]);
  await store.gatherDigests(digests.daily, 10);
  expect(
    (await store.lease("mail", "one", 100, NOW, digests.daily, [])).map(({ follower }) => follower),
  ).toEqual([waits.id]);
});
