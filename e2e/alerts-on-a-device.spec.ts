import { expect, type Page } from "@playwright/test";
import { type AlertContent, noteOf } from "#audience/alerts/content.ts";
import { paperFor } from "#audience/mail/paper.ts";
import { pushPayload } from "#audience/push/payload.ts";
import { newspaper, storyCard } from "#audience/testing/paper.ts";
import { AlertsOfDevice, workerOf } from "./alerts-of-device.ts";
import { test, type UnsteadyNetwork } from "./unsteady-network.ts";

test.use({ serviceWorkers: "allow" });

const STORY = "/politics/2017/03/02/sessions-two-talks-not-disclosed";

const ENDPOINT = "https://fcm.googleapis.com/fcm/send/a-test-device";
const KEYS = {
  p256dh: Buffer.from([4, ...Array<number>(64).fill(7)]).toString("base64url"),
  auth: Buffer.alloc(16, 9).toString("base64url"),
};

/** Headless Chromium has no push service: the browser's part is played by this. */
async function withPushService(page: Page) {
  await page.addInitScript(
    ({ endpoint, keys }) => {
      const subscription = {
        toJSON: () => ({ endpoint, keys }),
        unsubscribe: async () => {
          sessionStorage.removeItem("subscribed");
          return true;
        },
      };
      Object.assign(PushManager.prototype, {
        subscribe: async ({ applicationServerKey }: { applicationServerKey: string }) => {
          sessionStorage.setItem("subscribed", applicationServerKey);
          return subscription;
        },
        getSubscription: async () => (sessionStorage.getItem("subscribed") ? subscription : null),
      });
    },
    { endpoint: ENDPOINT, keys: KEYS },
  );
}

/** What the newsroom sends to a device that follows the topic. */
const payload = (more: Parameters<typeof storyCard>[1] = {}, alert: Partial<AlertContent> = {}) =>
  pushPayload(
    { story: noteOf(storyCard("a", { url: STORY, ...more })), breaking: false, ...alert },
    paperFor(newspaper, "https://test.example"),
    { kind: "topic", target: "russia-inquiry" },
  );

/** The last thing that the newsroom was told, and took. */
function told({ sent }: UnsteadyNetwork) {
  const last = sent.at(-1);
  return last && { ...last, body: JSON.parse(last.body) as unknown };
}

const accepted = (method: string, topics: string[]) => ({
  method,
  path: "/api/push/subscriptions",
  status: 204,
  body: { subscription: { endpoint: ENDPOINT, keys: KEYS }, follows: topics.length ? { topics } : {} },
});

const bell = (page: Page, pressed: boolean) =>
  page.locator("main").getByRole("button", { name: "Follow Russia inquiry", pressed }).first();

async function followByBell(page: Page, { origin }: UnsteadyNetwork) {
  await page.goto(origin + STORY);
  await bell(page, false).click();
  await expect(bell(page, true)).toBeVisible();
}

test.describe("where the reader allows it", () => {
  test.beforeEach(async ({ context, page, network }) => {
    await context.grantPermissions(["notifications"], { origin: network.origin });
    await withPushService(page);
  });

  test("one click on a bell subscribes and fills it, on every page; another ends it", async ({
    page,
    network,
  }) => {
    await followByBell(page, network);
    expect(told(network)).toEqual(accepted("POST", ["russia-inquiry"]));
    // A VAPID key: an uncompressed point of P-256, in base64url (RFC 8292).
    expect(await page.evaluate(() => sessionStorage.getItem("subscribed"))).toMatch(/^B[\w-]{86}$/);

    await page.goto(`${network.origin}/following`);
    await expect(
      page.locator("main").getByRole("link", { name: "Russia inquiry", exact: true }),
    ).toHaveAttribute("href", "/topics/russia-inquiry");
    await bell(page, true).click();
    await expect(bell(page, false)).toBeVisible();
    expect(told(network)).toEqual(accepted("DELETE", []));
    await bell(page, false).click();
    await expect(bell(page, true)).toBeVisible();
    expect(told(network)).toEqual(accepted("POST", ["russia-inquiry"]));
    await page.goto(`${network.origin}/subscribe`);
    await expect(bell(page, true)).toBeVisible();
    await page.locator("main").getByRole("button", { name: "Follow Brexit" }).click();
    await expect.poll(() => told(network)).toEqual(accepted("POST", ["russia-inquiry", "brexit"]));

    await bell(page, true).click();
    await expect(bell(page, false)).toBeVisible();
    expect(told(network)).toEqual(accepted("POST", ["brexit"]));
    await page.locator("main").getByRole("button", { name: "Follow Brexit" }).click();
    await expect.poll(() => told(network)).toEqual(accepted("DELETE", []));
  });

  test("the follow page says what holds, and the list of what is followed knows it", async ({
    page,
    network,
  }) => {
    await page.goto(`${network.origin}/follow/section/science`);
    await page.getByRole("button", { name: "Turn on alerts" }).click();
    await expect(page.getByText("You follow Science on this device. Alerts are on.")).toBeVisible();
    await expect(page.getByRole("button", { name: "Stop following" })).toBeFocused();
    await page.goto(`${network.origin}/following`);
    await expect(page.locator("main").getByRole("link", { name: "Science", exact: true })).toHaveAttribute(
      "href",
      "/science",
    );
    await expect(page.locator("main").getByRole("heading", { level: 2 }).first()).toBeVisible();
    await page.goto(`${network.origin}/follow/section/science`);
    await page.getByRole("button", { name: "Stop following" }).click();
    await expect(page.getByRole("button", { name: "Turn on alerts" })).toBeVisible();
    expect(told(network)?.method).toBe("DELETE");
  });

  test("a device that lost its subscription, but neither its follows nor the permission, gets a new one", async ({
    page,
    network,
  }) => {
    await followByBell(page, network);
    network.sent.length = 0;
    await page.evaluate(() => sessionStorage.removeItem("subscribed"));
    await page.reload();
    await expect.poll(() => told(network)).toEqual(accepted("POST", ["russia-inquiry"]));
    await expect(bell(page, true)).toBeVisible();
  });

  test("a device that its push service took from the list gets a new place, where the browser names neither", async ({
    page,
    network,
  }) => {
    await followByBell(page, network);
    network.sent.length = 0;
    await workerOf(page, network.origin).evaluate(
      ({ endpoint, keys }) => {
        const subscription = { toJSON: () => ({ endpoint, keys }), unsubscribe: async () => true };
        Object.assign(PushManager.prototype, {
          subscribe: async ({ applicationServerKey }: { applicationServerKey: string | null }) => {
            if (!applicationServerKey) throw new DOMException("no key", "NotSupportedError");
            return subscription;
          },
        });
        self.dispatchEvent(new Event("pushsubscriptionchange"));
      },
      { endpoint: ENDPOINT, keys: KEYS },
    );
    await expect.poll(() => told(network)).toEqual(accepted("POST", ["russia-inquiry"]));
  });

  test("a newsroom that cannot be reached fills no bell: the page that explains is shown", async ({
    page,
    network,
  }) => {
    await page.goto(network.origin + STORY);
    await page.route("**/api/push/**", (route) => route.fulfill({ status: 503 }));
    await bell(page, false).click();
    await expect(page).toHaveURL(/\/follow\/russia-inquiry$/);
    await expect(page.getByRole("button", { name: "Turn on alerts" })).toBeVisible();
  });
});

test("where the reader blocked alerts, bells are links to the page that offers e-mail", async ({
  page,
  network,
}) => {
  await page.addInitScript(() => Object.defineProperty(Notification, "permission", { get: () => "denied" }));
  await page.goto(network.origin + STORY);
  await page.locator("main").getByRole("link", { name: "Follow Russia inquiry" }).first().click();
  await expect(page).toHaveURL(/\/follow\/russia-inquiry$/);
  await expect(page.getByText("This browser blocks our alerts.")).toBeVisible();
  await page.getByRole("button", { name: "Follow without alerts" }).click();
  await expect(page.getByText("You follow the Russia inquiry on this device, without alerts.")).toBeVisible();
  expect(network.sent).toEqual([]);
});

test.describe("an alert", () => {
  let device: AlertsOfDevice;

  test.beforeEach(async ({ context, page, network }) => {
    await context.grantPermissions(["notifications"], { origin: network.origin });
    device = await AlertsOfDevice.of(page, network.origin);
    await page.goto(network.origin + STORY);
    await page.evaluate(() => navigator.serviceWorker.ready);
  });

  test("is shown with its words, and a later one of the same story takes its place", async ({ network }) => {
    await device.deliver(payload({ title: "First", language: "he", direction: "rtl" }));
    expect(await device.shown()).toEqual([
      {
        title: "Politics: First",
        body: "Standfirst of a.",
        tag: expect.stringMatching(/./),
        lang: "he",
        dir: "rtl",
        data: { url: network.origin + STORY, follow: "topics:russia-inquiry" },
      },
    ]);
    const correction = { at: "2017-03-02T12:00:00Z", title: "A name", note: "It was another." };
    await device.deliver(payload({ title: "First" }, { correction }));
    expect((await device.shown()).map(({ title, body }) => `${title}. ${body}`)).toEqual([
      "Correction: First. It was another.",
    ]);
  });

  test("leads nowhere but to this site, and is shown even where it cannot be read", async ({ network }) => {
    await device.deliver(
      JSON.stringify({ title: "Elsewhere", url: "https://evil.example/", tag: "a" }),
      "no JSON",
    );
    const shown = await device.shown();
    expect(shown.map(({ title }) => title).sort()).toEqual(["Elsewhere", "The Morning Proof"]);
    const home = { url: `${network.origin}/` };
    expect(shown.map(({ data }) => data)).toEqual([home, home]);
  });

  test("has the newspaper's icon: the worker's own policy lets it in", async ({ network }) => {
    await device.deliver(payload());
    expect(device.errors).toEqual([]);
    expect(network.got).toEqual(expect.arrayContaining(["/icons/192.png", "/icons/badge.png"]));
  });

  test("ends what it was sent for, by its own button", async ({ page, network }) => {
    await withPushService(page);
    await page.reload();
    await bell(page, false).click();
    await expect(bell(page, true)).toBeVisible();
    await device.deliver(payload());
    expect(await device.shown()).toHaveLength(1);

    await device.worker.evaluate(
      ({ endpoint, keys }) => {
        const subscription = { toJSON: () => ({ endpoint, keys }), unsubscribe: async () => true };
        Object.assign(PushManager.prototype, { getSubscription: async () => subscription });
      },
      { endpoint: ENDPOINT, keys: KEYS },
    );
    await device.click("less");
    await expect.poll(() => told(network)).toEqual(accepted("DELETE", []));
    await page.reload();
    await expect(bell(page, false)).toBeVisible();
    expect(await device.shown()).toEqual([]);
  });

  test("shows the story as it is now where a tab has it open already", async ({ page, network }) => {
    await device.deliver(payload());
    const again = page.waitForEvent("load");
    await device.click();
    await again;
    expect(page.url()).toBe(network.origin + STORY);
  });

  test("of a story that has moved leaves no copy at the old address", async ({ page, network }) => {
    const copied = () => page.evaluate(async (path) => Boolean(await caches.match(path)), STORY);
    await page.reload();
    await page.reload();
    await expect.poll(copied).toBe(true);
    network.moved.set(STORY, "/politics");
    await device.deliver(JSON.stringify({ title: "Moved", url: STORY, tag: "m" }));
    await expect.poll(copied).toBe(false);
  });

  test("of a correction makes the device fetch the story again", async ({ page }) => {
    const copied = () =>
      page.evaluate(async (path) => (await caches.match(path))?.headers.get("Stet-Copied") ?? "", STORY);
    await page.reload();
    await page.reload();
    await expect.poll(copied).not.toBe("");
    const before = await copied();
    await device.deliver(JSON.stringify({ title: "Correction: First", url: STORY, tag: "c" }));
    await expect.poll(copied).not.toBe(before);
  });
});
