import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { serve } from "../scripts/serve.ts";

test.use({ serviceWorkers: "allow" });
test.setTimeout(120_000);

test("a new version of the service worker takes over, and its pages take the place of the old ones", async ({
  page,
}) => {
  const content = mkdtempSync(join(tmpdir(), "stet-new-worker-"));
  cpSync("content", content, { recursive: true });
  const paper = join(content, "newspaper.yaml");
  const shells = () =>
    page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith("stet-shell-")));
  try {
    await using stet = await serve({ STET_CONTENT: content });
    const script = async () => (await fetch(`${stet.origin}/sw.js`)).text();
    await page.goto(stet.origin);
    await page.evaluate(() => navigator.serviceWorker.ready);
    await expect.poll(async () => (await shells()).length).toBe(1);
    const [before] = await shells();

    const old = await script();
    writeFileSync(paper, readFileSync(paper, "utf8").replace("#fefefc", "#fffefa"));
    await expect.poll(script).not.toBe(old);
    await page.goto(`${stet.origin}/politics`);
    await page.evaluate(async () => void (await navigator.serviceWorker.ready).update());
    await expect.poll(async () => (await shells()).join()).not.toContain(before);
    expect(await shells()).toHaveLength(1);
    const kept = await page.evaluate(async () => (await caches.match("/offline"))?.text());
    expect(kept).toContain("#fffefa");
  } finally {
    rmSync(content, { recursive: true });
  }
});
