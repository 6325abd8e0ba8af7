import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { serve } from "../scripts/serve.ts";

test.use({ serviceWorkers: "allow" });
test.setTimeout(120_000);

test("the kill switch ends the service worker of a browser that has it, and all that it kept", async ({
  page,
  context,
}) => {
  const content = mkdtempSync(join(tmpdir(), "stet-kill-switch-"));
  cpSync("content", content, { recursive: true });
  const paper = join(content, "newspaper.yaml");
  const left = () =>
    page.evaluate(async () => [
      (await navigator.serviceWorker.getRegistrations()).length,
      (await caches.keys()).length,
    ]);
  try {
    await using stet = await serve({ STET_CONTENT: content });
    await page.goto(stet.origin);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(async () => (await left()).every((count) => count > 0)).toBe(true);

    const before = await (await fetch(`${stet.origin}/sw.js`)).text();
    writeFileSync(paper, readFileSync(paper, "utf8").replace(/^app:$/m, "app:\n  serviceWorker: false"));
    await expect.poll(async () => (await fetch(`${stet.origin}/sw.js`)).text()).not.toBe(before);
    await page.goto(`${stet.origin}/politics`);
    // Chromium asks for the worker anew some time after a page has loaded, when it has nothing else to do.
    await expect.poll(left, { timeout: 60_000 }).toEqual([0, 0]);

    await page.goto(stet.origin);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

    // Without a worker no alert can be shown: the bell leads to the page that offers mail.
    await context.grantPermissions(["notifications"], { origin: stet.origin });
    await page.goto(`${stet.origin}/topics/brexit`);
    await page.locator("main").getByRole("button", { name: "Follow this topic" }).click();
    await expect(page).toHaveURL(/\/follow\/brexit$/);
  } finally {
    rmSync(content, { recursive: true });
  }
});
