import type { LookupAddress, lookup } from "node:dns";
import { isIP } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import webPush from "web-push";
import { TestPushService } from "../testing/push-service.ts";
import { isPushService } from "./hosts.ts";
import { isPublic } from "./public-network.ts";
import { retryAfter, webPushCarrier } from "./web-push.ts";

/** DNS as an attacker would have it: every name leads to this machine. */
const misled = ((_name: string, _options: object, done: (error: null, found: LookupAddress[]) => void) =>
  done(null, [{ address: "127.0.0.1", family: 4 }])) as unknown as typeof lookup;

let service: TestPushService;
let carrier: ReturnType<typeof webPushCarrier>;
beforeEach(async () => {
  service = new TestPushService();
  const { host } = new URL(await service.start());
  carrier = webPushCarrier({
    vapid: webPush.generateVAPIDKeys(),
    subject: () => "mailto:newsroom@test.example",
    testHosts: [host],
    resolve: misled,
  });
});
const yes = async () => true;
afterEach(() => service.stop());

function push() {
  const { endpoint, keys } = service.subscribe();
  const device = { id: "d", endpoint, ...keys, at: 0 };
  return { device, payload: '{"title":"Ready"}', topic: "abc", urgency: "high", ttl: 60 } as const;
}

describe("Web Push", () => {
  it("arrives encrypted for the device and signed by us, with its urgency, topic and time to live", async () => {
    expect(await carrier.send(push(), yes)).toEqual({ as: "accepted" });
    expect(service.delivered).toMatchObject([
      {
        payload: '{"title":"Ready"}',
        headers: { ttl: "60", urgency: "high", topic: "abc", "content-encoding": "aes128gcm" },
      },
    ]);
  });

  it.each([
    [404, { as: "gone" }],
    [410, { as: "gone" }],
    [429, { as: "deferred", seconds: 30 }],
    [503, { as: "unavailable" }],
    [413, { as: "refused" }],
    [302, { as: "refused" }],
  ])("answered with %i", async (status, outcome) => {
    service.answer = () => ({
      status,
      headers: { "retry-after": "30", location: `${service.origin}/elsewhere` },
    });
    expect(await carrier.send(push(), yes)).toMatchObject(outcome);
    expect(service.delivered).toEqual([]);
  });

  it("leaves the outcome open when the connection ends before the answer", async () => {
    service.answer = () => ({ status: 0 });
    expect(await carrier.send(push(), yes)).toMatchObject({ as: "unknown" });
  });

  it("waits for a service that cannot be reached", async () => {
    const late = push();
    service.stop();
    expect(await carrier.send(late, yes)).toMatchObject({ as: "unavailable" });
  });

  it("does not leave where the last word is no, however much of it was sent", async () => {
    expect(await carrier.send(push(), async () => false)).toEqual({ as: "withdrawn" });
    expect(await carrier.send(push(), yes)).toEqual({ as: "accepted" });
    expect(service.delivered).toHaveLength(1);
  });

  it("asks nobody for the last word where the connection ends before it, and leaves nothing open", async () => {
    let asked = 0;
    const stopping = async () => {
      asked++;
      service.stop();
      return false;
    };
    expect(await carrier.send(push(), stopping)).toEqual({ as: "withdrawn" });
    const outcome = await carrier.send(push(), async () => ++asked > 0);
    expect([outcome.as, asked]).toEqual(["unavailable", 1]);
  });

  it("cannot be encrypted for a device whose key is none: that is not the push service's fault", async () => {
    const broken = push();
    broken.device.p256dh = Buffer.alloc(65, 4).toString("base64url");
    expect(await carrier.send(broken, yes)).toMatchObject({ as: "refused" });
  });

  it("connects to no machine of ours, should the name of a push service be made to lead to one", async () => {
    const device = { ...push().device, endpoint: "https://fcm.googleapis.com/fcm/send/abc" };
    expect(await carrier.send({ ...push(), device }, yes)).toEqual({
      as: "unavailable",
      response: "fcm.googleapis.com leads to a private network",
    });
  });
});

describe("an endpoint that a reader names", () => {
  it.each([
    "https://fcm.googleapis.com/fcm/send/abc",
    "https://updates.push.services.mozilla.com/wpush/v2/abc",
    "https://web.push.apple.com/abc",
    "https://wns2-par02p.notify.windows.com/w/?token=abc",
  ])("%s is a push service's", (endpoint) => expect(isPushService(endpoint, [])).toBe(true));

  it.each([
    "http://fcm.googleapis.com/abc",
    "https://fcm.googleapis.com.evil.example/abc",
    "https://evilfcm.googleapis.com/abc",
    "https://fcm.googleapis.com:8443/abc",
    "https://user@fcm.googleapis.com/abc",
    "https://127.0.0.1/abc",
    "https://[::1]/abc",
    "https://169.254.169.254/latest/meta-data",
    "http://localhost:5432/",
    "file:///etc/passwd",
    "https://notify.windows.com.evil.example/",
    "not an address",
    `https://fcm.googleapis.com/${"a".repeat(2000)}`,
  ])("%s is refused", (endpoint) => expect(isPushService(endpoint, ["127.0.0.1:4999"])).toBe(false));
});

describe("an address on the Internet", () => {
  it.each(["142.250.74.106", "2a00:1450:4001:80b::200a"])("%s", (address) =>
    expect(isPublic(address, isIP(address))).toBe(true),
  );
  it.each([
    "10.1.2.3",
    "127.0.0.1",
    "169.254.169.254",
    "172.20.0.1",
    "192.168.1.1",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "::1",
    "::",
    "::ffff:10.0.0.1",
    "64:ff9b::a00:1",
    "fd00::1",
    "fe80::1",
    "ff02::1",
  ])("%s is none", (address) => expect(isPublic(address, isIP(address))).toBe(false));
});

describe("Retry-After", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  it.each([
    [undefined, undefined],
    ["120", 120],
    ["Mon, 23 Nov 2026 12:01:00 GMT", 60],
    ["soon", undefined],
    ["999999999", 86400],
  ])("%s", (field, seconds) => expect(retryAfter(field, now)).toBe(seconds));
});
