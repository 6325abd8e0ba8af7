import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect, type Page } from "@playwright/test";
import { dkimVerify } from "mailauth/lib/dkim/verify.js";
import { type ParsedMail, simpleParser } from "mailparser";
import { TestPushService } from "#platform/testing/push-service.ts";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { writeStory } from "../bench/newsdesk.ts";
import { type Serving, serve } from "../scripts/serve.ts";
import { AlertsOfDevice } from "./alerts-of-device.ts";
import { linkIn, oneClick } from "./mailbox.ts";

/** A server of its own, with a real mail server and a push service that checks and reads what it gets. */
class House {
  smtp = new TestSmtp();
  push = new TestPushService();
  content = mkdtempSync(join(tmpdir(), "stet-journey-"));
  stet!: Serving;

  async open() {
    cpSync("content", this.content, { recursive: true });
    const SMTP_URL = await this.smtp.start();
    const STET_TEST_PUSH_HOSTS = new URL(await this.push.start()).host;
    this.stet = await serve({ STET_CONTENT: this.content, SMTP_URL, STET_TEST_PUSH_HOSTS });
  }

  async close() {
    await this.stet[Symbol.asyncDispose]();
    await this.smtp.stop();
    this.push.stop();
    rmSync(this.content, { recursive: true });
  }

  publish = (slug: string, topic: string) =>
    writeStory(this.content, slug, { topics: [topic], breaking: true });

  to = (address: string) => this.smtp.received.filter(({ to }) => to.includes(address));

  /** The `count`th mail to an address, its signature verified; `signed` are the headers that this covers. */
  async mail(address: string, count: number): Promise<{ mail: ParsedMail; signed: string[] }> {
    await expect.poll(() => this.to(address).length, { timeout: 30_000 }).toBe(count);
    const raw = this.to(address)[count - 1]?.raw ?? Buffer.alloc(0);
    const { publicKey } = JSON.parse(readFileSync(join(this.stet.dataDir, "keys", "dkim.json"), "utf8"));
    const record = `v=DKIM1; k=rsa; p=${publicKey.replace(/-----[A-Z ]+-----|\s/g, "")}`;
    const { results } = await dkimVerify(raw, { resolver: async () => [[record]] });
    expect(results.map(({ status }) => status.result)).toEqual(["pass"]);
    const [, names = ""] = /\bh=([^;]+);/.exec(String(raw).replaceAll(/\r\n[ \t]+/g, "")) ?? [];
    return { mail: await simpleParser(raw), signed: names.toLowerCase().split(":") };
  }
}

const test = base.extend<object, { house: House }>({
  house: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters
    async ({}, use) => {
      const house = new House();
      await house.open();
      await use(house);
      await house.close();
    },
    { scope: "worker", timeout: 120_000 },
  ],
});
test.use({ baseURL: async ({ house }, use) => use(house.stet.origin) });
test.setTimeout(120_000);

async function followByMail(page: Page, house: House, topic: string, email: string, hasScripts: boolean) {
  await page.goto(`/follow/${topic}`);
  await page.getByLabel("Your e-mail address").fill(email);
  // With scripts, a form says how long it was looked at: nobody fills one in within a second and a half.
  if (hasScripts) await page.waitForFunction(() => performance.now() > 1600);
  await page.locator("main form").getByRole("button").click();
  await expect(page).toHaveURL(/\/subscribe\/sent$/);
  const { mail, signed } = await house.mail(email, 1);
  expect(mail.headers.has("list")).toBe(false);
  expect(signed).toContain("from");
  await page.goto(linkIn(mail, "confirm"));
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page.getByRole("status")).toContainText("Confirmed");
}

for (const javaScriptEnabled of [false, true])
  test.describe(`by mail, ${javaScriptEnabled ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled });
    const topic = javaScriptEnabled ? "iraq" : "south-sudan";
    const [leaver, stayer] = [`leaver@${topic}.example`, `stayer@${topic}.example`];

    test("subscribe, confirm, one alert, one click, no more", async ({ page, request, house }) => {
      await followByMail(page, house, topic, leaver, javaScriptEnabled);
      await followByMail(page, house, topic, stayer, javaScriptEnabled);
      house.publish(`first-${topic}`, topic);
      const { mail, signed } = await house.mail(leaver, 2);
      expect(mail.subject).toBe(`News first-${topic}`);
      expect(signed).toEqual(
        expect.arrayContaining(["from", "to", "subject", "date", "message-id", "list-id"]),
      );
      expect(signed).toEqual(expect.arrayContaining(["list-unsubscribe", "list-unsubscribe-post"]));
      const clicked = await request.post(oneClick(mail), {
        headers: { "content-type": "application/x-www-form-urlencoded", origin: "https://mail.example" },
        data: "List-Unsubscribe=One-Click",
        maxRedirects: 0,
      });
      expect(clicked.status()).toBe(200);
      await house.mail(stayer, 2);
      house.publish(`second-${topic}`, topic);
      await house.mail(stayer, 3);
      expect(house.to(leaver)).toHaveLength(2);
    });
  });

test.describe("on a device", () => {
  test.use({ serviceWorkers: "allow" });

  test("one click on a bell, one alert that is shown, less, no more", async ({
    page,
    context,
    request,
    house,
  }) => {
    const { origin } = house.stet;
    await context.grantPermissions(["notifications"], { origin });
    const mine = house.push.subscribe();
    const other = house.push.subscribe();
    const topics = ["brexit"];
    const saved = await request.post("/api/push/subscriptions", {
      data: { subscription: other, follows: { topics } },
    });
    expect(saved.status()).toBe(204);
    // Headless Chromium has no push service: the test's stands in, and what it decrypts is handed to the worker.
    await context.addInitScript((subscription) => {
      const own = { toJSON: () => subscription, unsubscribe: async () => true };
      Object.assign(PushManager.prototype, { subscribe: async () => own, getSubscription: async () => own });
    }, mine);
    const device = await AlertsOfDevice.of(page, origin);
    await page.goto("/topics/brexit");
    const bell = (pressed: boolean) =>
      page
        .locator("main")
        .getByRole("button", { name: /^Follow/, pressed })
        .first();
    await bell(false).click();
    await expect(bell(true)).toBeVisible();

    const got = ({ endpoint }: { endpoint: string }) =>
      house.push.delivered.filter(({ path }) => endpoint.endsWith(path));
    house.publish("brexit-first", "brexit");
    await expect.poll(() => got(mine).length, { timeout: 30_000 }).toBe(1);
    const [{ payload, headers } = { payload: "", headers: {} }] = got(mine);
    expect(headers).toMatchObject({ urgency: "high", "content-encoding": "aes128gcm" });
    expect(Buffer.byteLength(payload)).toBeLessThanOrEqual(3072);
    await device.deliver(payload);
    const shown = async () => (await device.shown()).map(({ title }) => title);
    expect(await shown()).toEqual(["Breaking: News brexit-first"]);

    await device.worker.evaluate((subscription) => {
      const own = { toJSON: () => subscription, unsubscribe: async () => true };
      Object.assign(PushManager.prototype, { getSubscription: async () => own });
    }, mine);
    await device.click("less");
    await expect.poll(shown).toEqual([]);
    await page.reload();
    await expect(bell(false)).toBeVisible();
    house.publish("brexit-second", "brexit");
    await expect.poll(() => got(other).length, { timeout: 30_000 }).toBe(2);
    expect(got(mine)).toHaveLength(1);
  });
});
