import { expect, type Page, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";
import { expectAccessible } from "./axe.ts";
import { linkIn, mail } from "./mailbox.ts";

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind}: no violation of WCAG 2.2 A, AA or best practice, wide and narrow, light and dark`, async ({
    page,
  }) => {
    await page.emulateMedia({ reducedMotion: "reduce" });
    await page.goto(path);
    await expectAccessible(page);
  });

  test(`${kind}: nothing runs out of the page at 320 px, nor with text at 200 %`, async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 900 });
    await page.goto(path);
    expect(await overflow(page)).toBeLessThanOrEqual(0);

    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    for (const width of [640, 390, 320]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await overflow(page), `${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test("the pages that one reader sees: confirming, choosing, leaving", async ({ page, baseURL }) => {
  const reader = `axe-${Date.now()}@example.org`;
  await page.emulateMedia({ reducedMotion: "reduce" });
  // By hand: the form itself takes one that is sent within a second or two for a machine's.
  await page.request.post("/api/subscriptions", {
    form: { newsletter: "morning-proof", email: reader },
    headers: { origin: String(baseURL) },
  });
  await page.goto(linkIn(await mail(reader, 1), "confirm"));
  await expectAccessible(page);
  await page.getByRole("button", { name: "Confirm" }).click();
  await expect(page).toHaveURL(/\/preferences\//);
  await expectAccessible(page);
  await page.goto(page.url().replace("/preferences/", "/unsubscribe/"));
  await expectAccessible(page);
});
