import { afterEach, beforeEach, describe, expect, it } from "vitest";
import webPush from "web-push";
import { TestPushService } from "../testing/push-service.ts";
import { isPushService } from "./hosts.ts";
import { retryAfter, webPushCarrier } from "./web-push.ts";

let service: TestPushService;
let carrier: ReturnType<typeof webPushCarrier>;
beforeEach(async () => {
  service = new TestPushService();
  const { host } = new URL(await service.start());
  carrier = webPushCarrier({
    vapid: webPush.generateVAPIDKeys(),
    subject: () => "mailto:newsroom@test.example",
    testHosts: [host],
  });
});
afterEach(() => service.stop());

function push() {
  const { endpoint, keys } = service.subscribe();
  const device = { id: "d", endpoint, ...keys, at: 0 };
  return { device, payload: '{"title":"Ready"}', topic: "abc", urgency: "high", ttl: 60 } as const;
}

describe("Web Push", () => {
  it("arrives encrypted for the device and signed by us, with its urgency, topic and time to live", async () => {
    expect(await carrier.send(push())).toEqual({ as: "accepted" });
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
    [503, { as: "deferred", seconds: 30 }],
    [413, { as: "refused" }],
    [302, { as: "refused" }],
  ])("answered with %i", async (status, outcome) => {
    service.answer = () => ({
      status,
      headers: { "retry-after": "30", location: `${service.origin}/elsewhere` },
    });
    expect(await carrier.send(push())).toMatchObject(outcome);
    expect(service.delivered).toEqual([]);
  });

  it("leaves the outcome open when the connection ends before the answer", async () => {
    service.answer = () => ({ status: 0 });
    expect(await carrier.send(push())).toMatchObject({ as: "unknown" });
  });

  it("waits for a service that cannot be reached", async () => {
    const late = push();
    service.stop();
    expect(await carrier.send(late)).toMatchObject({ as: "deferred" });
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

describe("Retry-After", () => {
  const now = Date.parse("2026-11-23T12:00:00Z");
  it.each([
    [null, undefined],
    ["120", 120],
    ["Mon, 23 Nov 2026 12:01:00 GMT", 60],
    ["soon", undefined],
    ["999999999", 86400],
  ])("%s", (field, seconds) => expect(retryAfter(field, now)).toBe(seconds));
});
