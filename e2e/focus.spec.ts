import { expect, test } from "@playwright/test";

/** What a page cuts off, above or below, of the frame around what has the focus. */
const cutOff = () => {
  const found: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>("a[href], button, input, summary")) {
    if (!element.checkVisibility() || element.tabIndex < 0) continue;
    element.focus();
    const { outlineWidth, outlineOffset, outlineStyle } = getComputedStyle(element);
    const reach = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const { top, bottom } = element.getBoundingClientRect();
    if (outlineStyle !== "solid") found.push(`${element.textContent}: no frame`);
    for (let part = element.parentElement; part; part = part.parentElement) {
      if (getComputedStyle(part).overflowY === "visible" || part === document.documentElement) continue;
      const room = part.getBoundingClientRect();
      if (top - reach < room.top || bottom + reach > room.bottom)
        found.push(`${element.textContent}: cut off`);
    }
  }
  return found;
};

for (const path of [
  "/",
  "/politics/2017/03/02/sessions-two-talks-not-disclosed",
  "/subscribe",
  "/follow/brexit",
  "/app",
])
  test(`${path}: what the keyboard has reached stands in a whole frame`, async ({ page }) => {
    await page.goto(path);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(cutOff)).toEqual([]);
  });
