// `npm run shots [-- kind …]`: screenshots of every kind of page, at four widths, light and dark, into shots/.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright";
import { chromiumFlags, chromiumPath } from "./chromium.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { serve } from "./serve.ts";

const WIDTHS = [1280, 768, 390, 320];
const SCHEMES = ["light", "dark"] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !(kind in PAGE_KINDS));
if (unknown.length) {
  console.error(
    `no such kind of page: ${unknown.join(", ")}; there are ${Object.keys(PAGE_KINDS).join(", ")}`,
  );
  process.exit(1);
}
const kinds = Object.entries(PAGE_KINDS).filter(([kind]) => wanted.length === 0 || wanted.includes(kind));

mkdirSync("shots", { recursive: true });
await using site = await serve();
const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumFlags });
for (const colorScheme of SCHEMES) {
  for (const width of WIDTHS) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      colorScheme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    for (const [kind, path] of kinds) {
      await page.goto(site.origin + path, { waitUntil: "load" });
      // Pictures below the fold load lazily: a full-page picture needs them all.
      await page.evaluate(async () => {
        const pictures = [...document.images];
        for (const picture of pictures) picture.loading = "eager";
        await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
        await document.fonts.ready;
      });
      await page.screenshot({ path: `shots/${kind}-${width}-${colorScheme}.png`, fullPage: true });
    }
    await context.close();
    console.log(`${kinds.length} pages at ${width} px, ${colorScheme}`);
  }
}
await browser.close();
