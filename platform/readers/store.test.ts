import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { AudienceStore } from "#audience/ports/store.ts";
import { newId } from "#audience/readers/subscribe.ts";
import { PRIORITY } from "#audience/states.ts";
import { postgresPrograms, startPostgres, type TestPostgres } from "../testing/postgres.ts";
import { campaign, digests, HOUR, lease, NOW, newDevice, queue, reader, WISHES } from "../testing/readers.ts";
import { openAudienceStore } from "./open.ts";

const programs = postgresPrograms();

describe.each([
  { name: "SQLite", skip: false },
  { name: "Postgres", skip: !programs },
])("the audience's store in $name", ({ name, skip }) => {
  if (skip) {
    it.skip("needs Debian's package postgresql", () => {});
    return;
  }
  const dataDir = mkdtempSync(join(tmpdir(), "stet-readers-"));
  let postgres: TestPostgres | undefined;
  let store: AudienceStore;
  let second: AudienceStore;

  beforeAll(async () => {
    if (name === "Postgres") postgres = await startPostgres(programs ?? "");
    const place = { dataDir, databaseUrl: postgres?.url };
    store = await openAudienceStore(place);
    // A process opens SQLite once; of Postgres there are others at work.
    second = name === "SQLite" ? store : await openAudienceStore(place);
  }, 60_000);
  afterAll(async () => {
    if (second !== store) await second.close();
    await store.close();
    await postgres?.stop();
    rmSync(dataDir, { recursive: true });
  });

  it("carries out a request once, however often and at once it is confirmed", async () => {
    const id = newId();
    const common = { form: "f", textVersion: "1", network: "n", at: NOW, expires: NOW + HOUR };
    await store.ask({ id, email: "a@b.example", emailHash: "a", tokenHash: id, wishes: WISHES, ...common });
    const confirmed = await Promise.all([store, second, store].map((each) => each.confirm(id, newId(), NOW)));
    expect(confirmed.filter(Boolean)).toHaveLength(1);
    expect(await store.preferences(confirmed.find(Boolean)?.id ?? "")).toMatchObject({
      newsletters: ["morning"],
      follows: { topics: ["brexit"] },
      rhythm: "at-once",
    });
  });

  it("does not confirm what expired, and purges it", async () => {
    const id = newId();
    const common = { form: "f", textVersion: "1", network: "n", at: NOW - 2 * HOUR, expires: NOW - HOUR };
    await store.ask({
      id,
      email: "old@b.example",
      emailHash: "old",
      tokenHash: id,
      wishes: WISHES,
      ...common,
    });
    expect(await store.confirm(id, newId(), NOW)).toBeUndefined();
    expect(await store.purge(NOW)).toBe(1);
    expect(await store.request(id)).toBeUndefined();
  });

  it("withdraws what was not confirmed: its link is void", async () => {
    const id = newId();
    const common = { form: "f", textVersion: "1", network: "n", at: NOW, expires: NOW + HOUR };
    await store.ask({ id, email: "w@b.example", emailHash: "w", tokenHash: id, wishes: WISHES, ...common });
    expect(await store.withdraw("w")).toBe(true);
    expect(await store.confirm(id, newId(), NOW)).toBeUndefined();
    expect(await store.withdraw("w")).toBe(false);
  });

  it("queues one delivery for each follower, also when it is queued twice", async () => {
    const followers = await Promise.all([reader(store), reader(store), reader(store), reader(store)]);
    const id = newId();
    await queue(store, campaign(id));
    await queue(second, campaign(id));
    const told = (await lease(store, "one", id)).map(({ follower }) => follower);
    for (const { id: follower } of followers) expect(told.filter((one) => one === follower)).toHaveLength(1);
  });

  it("tells nobody of what was published before they followed", async () => {
    const late = await reader(store, "at-once", NOW + HOUR);
    const id = newId();
    await queue(store, campaign(id));
    const told = (await lease(store, "one", id)).map(({ follower }) => follower);
    expect(told).not.toContain(late.id);
  });

  it("tells those who were not told when a story becomes breaking, and nobody twice", async () => {
    const first = await reader(store);
    const id = newId();
    await queue(store, campaign(id));
    const told = await lease(store, "one", id);
    for (const delivery of told) {
      await store.submit(delivery, "one", NOW + HOUR);
      await store.settle(delivery, "accepted", NOW);
    }
    expect(told.map(({ follower }) => follower)).toContain(first.id);
    const later = await reader(store, "at-once", NOW + 1);
    await queue(store, campaign(id, { breaking: true, at: NOW + 2 }));
    const more = (await lease(store, "one", id, NOW + 2)).map(({ follower }) => follower);
    expect(more).toContain(later.id);
    expect(more).not.toContain(first.id);
  });

  it("when a story becomes breaking, tells at once who was to wait for the digest, the morning or another day", async () => {
    const who = await reader(store);
    const daily = await reader(store, "daily");
    const device = newDevice();
    await store.saveDevice(device, [{ kind: "topic", target: "brexit" }]);
    const id = newId();
    await queue(store, campaign(id));
    const overLimit = (await lease(store, "one", id)).find(({ follower }) => follower === who.id);
    const capped = (await store.lease("push", "one", 1000, NOW + HOUR, NOW, [])).find(
      (delivery) => delivery.campaign === id && delivery.follower === device.id,
    );
    if (!overLimit || !capped) throw new Error("was not leased");
    await store.postpone(overLimit, "held", digests.daily, false);
    await store.settle(capped, "capped", NOW);
    await queue(store, campaign(id, { breaking: true, at: NOW + 2 }));
    const mails = await lease(store, "one", id, NOW + 2);
    expect(mails.map(({ follower }) => follower)).toContain(who.id);
    expect(mails.map(({ follower }) => follower)).not.toContain(daily.id);
    expect(mails.find(({ follower }) => follower === who.id)?.priority).toBe(PRIORITY.breaking);
    const pushes = await store.lease("push", "one", 1000, NOW + HOUR, NOW + 2, []);
    expect(pushes.filter((delivery) => delivery.campaign === id).map(({ follower }) => follower)).toContain(
      device.id,
    );
    await store.forgetDevice(device.endpoint);
  });

  it("leases a delivery to one process only", async () => {
    for (let i = 0; i < 12; i++) await reader(store);
    const id = newId();
    await queue(store, campaign(id));
    const leased = await Promise.all(
      [store, second].flatMap((each, i) =>
        [1, 2, 3].map((round) => each.lease("mail", `owner ${i}${round}`, 5, NOW + HOUR, NOW, [])),
      ),
    );
    const keys = leased.flat().map(({ campaign: one, follower }) => `${one} ${follower}`);
    for (const some of leased) expect(some.length).toBeLessThanOrEqual(5);
    expect(keys.length).toBeGreaterThan(10);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("lets nothing leave that its owner has lost or the reader has ended", async () => {
    const who = await reader(store);
    const id = newId();
    await queue(store, campaign(id));
    const mine = (await lease(store, "one", id)).find(({ follower }) => follower === who.id);
    if (!mine) throw new Error("was not leased");
    expect(await store.submit(mine, "somebody else", NOW + HOUR)).toBe(false);
    await store.leave(who.id, "alerts", NOW);
    expect(await store.submit(mine, "one", NOW + HOUR)).toBe(false);
  });

  it("notes in one step that one was taken and that the next is submitted", async () => {
    await reader(store);
    await reader(store);
    await queue(store, campaign("together"));
    const [one, two] = await store.lease("mail", "me", 2, NOW + HOUR, NOW, []);
    if (!one || !two) throw new Error("were not leased");
    expect(await store.submit(one, "me", NOW + HOUR)).toBe(true);
    expect(await store.submit(two, "me", NOW + HOUR, { key: one, at: NOW })).toBe(true);
    const open = await store.abandoned(NOW, () => true);
    expect(open.map(({ follower }) => follower)).toEqual([two.follower]);
    // The next is refused: that the one before was taken is noted all the same.
    expect(await store.submit(one, "me", NOW + HOUR, { key: two, at: NOW })).toBe(false);
    expect(await store.abandoned(NOW, () => true)).toEqual([]);
  });

  it("queues again what a dead owner had not submitted, and names what he had", async () => {
    const who = await reader(store);
    const id = newId();
    await queue(store, campaign(id));
    const leased = await lease(store, "dead", id);
    const mine = leased.find(({ follower }) => follower === who.id);
    if (!mine) throw new Error("was not leased");
    await store.submit(mine, "dead", NOW + HOUR);
    const open = await store.abandoned(NOW, (owner) => owner === "dead");
    expect(open.map(({ follower }) => follower)).toEqual([who.id]);
    await store.settle(mine, "unknown", NOW, "crashed");
    const again = (await lease(store, "alive", id)).map(({ follower }) => follower);
    expect(again).not.toContain(who.id);
    expect(again).toHaveLength(leased.length - 1);
  });

  it("gathers what a daily reader follows into one mail", async () => {
    const who = await reader(store, "daily");
    const ids = [newId(), newId()];
    for (const id of ids) await queue(store, campaign(id));
    const now = (await lease(store, "one", ids[0] ?? "")).map(({ follower }) => follower);
    expect(now).not.toContain(who.id);
    while ((await store.gatherDigests(digests.daily, 100)) > 0);
    const all = await store.lease("mail", "one", 1000, digests.daily + HOUR, digests.daily, []);
    const mine = all.filter(({ follower }) => follower === who.id);
    expect(mine).toHaveLength(1);
    const gathered = await store.gathered(mine[0]?.campaign ?? "", who.id);
    expect(gathered.map(({ id }) => id).sort()).toEqual([...ids].sort());
  });

  it("forgets a reader, all but the fingerprint of the address; a new confirmation lifts it", async () => {
    const who = await reader(store);
    await store.forget(who.id, NOW);
    expect(await store.reader(who.id)).toBeUndefined();
    expect(await store.consents(who.id)).toEqual([]);
    expect(await store.suppression(who.emailHash)).toBe("left");
    const again = { ...who, newsletters: ["morning"] };
    expect(await store.importReaders([again], NOW)).toBe(0);
    const id = newId();
    const common = { form: "f", textVersion: "1", network: "n", at: NOW, expires: NOW + HOUR };
    await store.ask({ ...who, id, tokenHash: id, wishes: WISHES, ...common });
    await store.confirm(id, newId(), NOW);
    expect(await store.suppression(who.emailHash)).toBeUndefined();
  });

  it("cancels what is queued for an address that is suppressed", async () => {
    const who = await reader(store);
    const id = newId();
    await queue(store, campaign(id));
    await store.suppress(who.emailHash, "complained", NOW);
    const told = (await lease(store, "one", id)).map(({ follower }) => follower);
    expect(told).not.toContain(who.id);
  });

  it("keeps a device's follows, and their age, when it says them again", async () => {
    const device = newDevice();
    await store.saveDevice(device, [{ kind: "topic", target: "brexit" }]);
    await store.saveDevice({ ...device, id: newId(), at: NOW + HOUR }, [
      { kind: "topic", target: "brexit" },
      { kind: "section", target: "politics" },
    ]);
    const id = newId();
    await queue(store, campaign(id));
    const told = await store.lease("push", "one", 100, NOW + HOUR, NOW, []);
    expect(told.map(({ follower }) => follower)).toEqual([device.id]);
    await store.forgetDevice(device.endpoint);
    expect(await store.device(device.id)).toBeUndefined();
  });

  it("queues a link to the preferences for a reader, and nothing for nobody", async () => {
    const who = await reader(store);
    await store.sendLink(who.emailHash, NOW);
    await store.sendLink("hash of nobody", NOW);
    const queued = await lease(store, "one", `preferences:${NOW}`);
    expect(queued.map(({ follower }) => follower)).toEqual([who.id]);
  });

  it("counts in windows", async () => {
    const key = newId();
    const counts = [];
    for (const at of [NOW, NOW + 1, NOW + HOUR]) counts.push(await store.count(key, HOUR, at));
    expect(counts).toEqual([1, 2, 1]);
  });
});
