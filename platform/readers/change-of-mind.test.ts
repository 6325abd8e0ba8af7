import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { AudienceStore } from "#audience/ports/store.ts";
import { newId } from "#audience/readers/subscribe.ts";
import type { Target } from "#audience/wishes.ts";
import { campaign, digests, HOUR, NOW, queue, reader } from "../testing/readers.ts";
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
  const device = { id: newId(), endpoint: "https://push/1", p256dh: "p", auth: "a", at: NOW - HOUR };
  await store.saveDevice(device, [BREXIT, IRAQ]);
  await queue(store, campaign("on Brexit"));
  await queue(store, campaign("on Iraq", { targets: [IRAQ] }));
  await store.saveDevice({ ...device, at: NOW }, [IRAQ]);
  expect(await due("push", NOW)).toEqual(["on Iraq"]);
});
