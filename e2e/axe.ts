import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

const EVERY_RULE = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** What another colour scheme can break: the page's markup is the same in both. */
const RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"];

const VIEWS = [
  { width: 1280, colorScheme: "light" },
  { width: 1280, colorScheme: "dark" },
  { width: 320, colorScheme: "light" },
  { width: 320, colorScheme: "dark" },
] as const;

/** Legacy mode looks into no frame of another origin, of which there are none here, and takes half the time. */
async function violations(page: Page, colorScheme: "light" | "dark"): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (colorScheme === "dark") axe.withRules(RULES_OF_COLOUR);
  else axe.withTags(EVERY_RULE);
  return (await axe.analyze()).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`,
  );
}

/** No violation of WCAG 2.2 A, AA or best practice, wide and narrow, light and dark. */
export async function expectAccessible(page: Page) {
  for (const { width, colorScheme } of VIEWS) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, colorScheme), `${width} px, ${colorScheme}`).toEqual([]);
  }
}
