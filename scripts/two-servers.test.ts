import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import webPush from "web-push";
import type { AudienceStore } from "#audience/ports/store.ts";
import { newId } from "#audience/readers/subscribe.ts";
import { addressHash, secretsFrom } from "#audience/secrets.ts";
import { openAudienceStore } from "#platform/readers/open.ts";
import { postgresPrograms, startPostgres, type TestPostgres } from "#platform/testing/postgres.ts";
import { TestPushService } from "#platform/testing/push-service.ts";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { Room } from "../bench/crash/room.ts";

const READERS = 90;
const DEVICES = 12;
const SECRET = "a secret of at least thirty-two characters";
const programs = postgresPrograms();

describe.skipIf(!programs)("two servers on one Postgres (needs Debian's package postgresql)", () => {
  let postgres: TestPostgres;
  let store: AudienceStore;
  /** A mail server for each, which tells who sent what. */
  const smtps = [new TestSmtp(), new TestSmtp()];
  const push = new TestPushService();
  let rooms: Room[] = [];

  beforeAll(async () => {
    postgres = await startPostgres(programs ?? "");
    const { publicKey, privateKey } = webPush.generateVAPIDKeys();
    const pushHost = new URL(await push.start()).host;
    const urls = await Promise.all(smtps.map((smtp) => smtp.start()));
    rooms = urls.map(
      (SMTP_URL) =>
        new Room({
          SMTP_URL,
          DATABASE_URL: postgres.url,
          STET_SECRET: SECRET,
          VAPID_PUBLIC_KEY: publicKey,
          VAPID_PRIVATE_KEY: privateKey,
          STET_TEST_PUSH_HOSTS: pushHost,
        }),
    );
    await Promise.all(rooms.map((room) => room.start()));
    store = await openAudienceStore({ databaseUrl: postgres.url, dataDir: "" });
    await gather();
  }, 120_000);

  afterAll(async () => {
    await store?.close();
    for (const room of rooms) {
      await room.kill();
      room.remove();
    }
    await Promise.all(smtps.map((smtp) => smtp.stop()));
    push.stop();
    await postgres?.stop();
  });

  async function gather() {
    const secrets = secretsFrom(SECRET);
    const confirmedAt = Date.now() - 1000;
    const readers = Array.from({ length: READERS }, (_, i) => ({
      id: newId(),
      email: `reader${i}@example.org`,
      emailHash: addressHash(secrets, `reader${i}@example.org`),
      rhythm: "at-once" as const,
      confirmedAt,
      newsletters: [],
    }));
    await store.importReaders(readers, confirmedAt);
    const follows = { topics: ["brexit"], sections: [], authors: [], stories: [] };
    for (const { id } of readers)
      await store.savePreferences(id, { newsletters: [], follows, rhythm: "at-once" }, confirmedAt);
    for (let i = 0; i < DEVICES; i++)
      expect(await rooms[i % 2]?.follow(push.subscribe(), "brexit")).toBe(true);
  }

  /** Waits until nothing is to be done; returns how many deliveries are in each state. */
  async function settled(total: number): Promise<Record<string, number>> {
    return vi.waitFor(
      async () => {
        const { deliveries } = await store.stats();
        const { queued = 0, leased = 0, submitted = 0, ...rest } = deliveries;
        expect([queued, leased, submitted]).toEqual([0, 0, 0]);
        expect(Object.values(rest).reduce((sum, n) => sum + n, 0)).toBe(total);
        return rest;
      },
      { timeout: 90_000, interval: 200 },
    );
  }

  const messageId = (raw: Buffer) => /^Message-ID:\s+(<\S+>)/im.exec(String(raw))?.[1];
  const arrived = () => [
    ...smtps.flatMap(({ received }) => received.map(({ raw }) => messageId(raw))),
    ...push.delivered.map(({ path, payload }) => `${path} ${(JSON.parse(payload) as { url: string }).url}`),
  ];

  it("share the work, and send every alert once", async () => {
    const offered = new Set<TestSmtp>();
    const { promise: both, resolve } = Promise.withResolvers<void>();
    // No mail is taken before both servers have offered one: neither can do all the work alone.
    for (const smtp of smtps)
      smtp.onMessage = async () => {
        if (offered.add(smtp).size === smtps.length) resolve();
        await both;
        return undefined;
      };
    for (const room of rooms) room.publish("first");
    expect(await settled(READERS + DEVICES)).toEqual({ accepted: READERS + DEVICES });
    expect(arrived()).toHaveLength(READERS + DEVICES);
    expect(new Set(arrived()).size).toBe(READERS + DEVICES);
  }, 120_000);

  it("do so also where one of them is killed at work: the other finishes", async () => {
    const [victim, survivor] = smtps as [TestSmtp, TestSmtp];
    const { promise: atWork, resolve } = Promise.withResolvers<void>();
    // The survivor's mail waits until the other is at work: it cannot do all the work alone.
    victim.onMessage = async () => void resolve();
    survivor.onMessage = async () => void (await atWork);
    for (const room of rooms) room.publish("second");
    await atWork;
    await rooms[0]?.kill();
    const { accepted = 0, unknown = 0 } = await settled(2 * (READERS + DEVICES));
    expect(accepted + unknown).toBe(2 * (READERS + DEVICES));
    expect(new Set(arrived()).size).toBe(arrived().length);
    expect(arrived().length).toBeGreaterThanOrEqual(accepted);
  }, 120_000);
});
