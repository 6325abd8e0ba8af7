import { gzipSync } from "node:zlib";
import { expect, test } from "@playwright/test";

test.use({ serviceWorkers: "allow" });

test("the browser finds nothing that keeps the site from being installed", async ({ page, context }) => {
  await page.goto("/");
  const devtools = await context.newCDPSession(page);
  const manifest = await devtools.send("Page.getAppManifest");
  expect(manifest.errors).toEqual([]);
  const { name, icons, shortcuts, screenshots } = JSON.parse(manifest.data ?? "{}");
  expect(name).toBe("The Morning Proof");
  expect(shortcuts.length).toBeGreaterThan(1);
  for (const { src, type } of [...icons, ...screenshots]) {
    const answer = await page.request.get(src);
    expect(answer.headers()["content-type"]).toBe(type);
  }
  await page.evaluate(() => navigator.serviceWorker.ready);
  const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
  // Playwright's contexts are private windows, where nothing is ever installed.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito")).toEqual([]);
});

test("the service worker weighs at most 3 KB gzip, and is asked for each time", async ({ request }) => {
  const answer = await request.get("/sw.js");
  expect(answer.headers()["content-type"]).toBe("text/javascript; charset=utf-8");
  expect(answer.headers()["cache-control"]).toBe("no-cache");
  const head = await answer.text();
  const [, bundle = ""] = /importScripts\("([^"]+)"\)/.exec(head) ?? [];
  const body = await (await request.get(bundle)).text();
  expect(gzipSync(head + body, { level: 9 }).length).toBeLessThanOrEqual(3 * 1024);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every bell is a link to a form that asks for mail", async ({ page }) => {
    await page.goto("/topics/russia-inquiry");
    await page.getByRole("link", { name: "Follow this topic" }).click();
    const form = page.locator("main form");
    await expect(form).toHaveAttribute("action", "/api/subscriptions");
    await expect(form.locator("[name=topics]")).toHaveValue("russia-inquiry");
    await expect(form.getByLabel("Your e-mail address")).toBeVisible();
    await expect(form.getByLabel("Once a day")).toBeVisible();
    await expect(page.getByText("Alerts on a device need JavaScript.")).toBeVisible();
  });

  test("the lists that a device keeps say what they need", async ({ request }) => {
    // Playwright's way of switching JavaScript off leaves <noscript> closed: it is read where it stands.
    for (const path of ["/following", "/saved"])
      expect(await (await request.get(path)).text()).toMatch(/<noscript>This list needs JavaScript/);
  });

  test("the app's page explains installing on each system", async ({ page }) => {
    await page.goto("/app");
    for (const name of ["iPhone and iPad", "Android", "Computer"])
      await expect(page.getByRole("heading", { name })).toBeVisible();
    await expect(page.getByRole("button", { name: "Install the app" })).toBeHidden();
  });
});
