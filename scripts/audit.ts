// `npm run audit [-- path …]`: Lighthouse, mobile, on the article (or the paths given); fails below 100.

import lighthouse from "lighthouse";
import { chromium } from "playwright";
import { chromiumFlags, chromiumPath } from "./chromium.ts";
import { PAGE_KINDS } from "./page-kinds.ts";
import { serve } from "./serve.ts";

const DEBUGGING_PORT = 9333;
const paths = process.argv.length > 2 ? process.argv.slice(2) : [PAGE_KINDS.article ?? "/"];

await using site = await serve();
const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: [...chromiumFlags, `--remote-debugging-port=${DEBUGGING_PORT}`],
});
let perfect = true;
for (const path of paths) {
  // The very first reader of a picture waits while its variants are made; Lighthouse comes after.
  const first = await browser.newPage();
  await first.goto(site.origin + path, { waitUntil: "networkidle" });
  await first.close();
  const run = await lighthouse(site.origin + path, {
    port: DEBUGGING_PORT,
    logLevel: "error",
    output: "json",
  });
  if (!run) throw new Error(`Lighthouse gave no result for ${path}`);
  const scores = Object.values(run.lhr.categories).map(({ title, score }) => ({
    title,
    score: Math.round((score ?? 0) * 100),
  }));
  console.log(`${path}: ${scores.map(({ title, score }) => `${title} ${score}`).join(", ")}`);
  for (const audit of Object.values(run.lhr.audits)) {
    const weighs = Object.values(run.lhr.categories).some((category) =>
      category.auditRefs.some((ref) => ref.id === audit.id && ref.weight > 0),
    );
    if (weighs && audit.score !== null && audit.score < 0.9)
      console.log(`  ${audit.id}: ${audit.displayValue ?? audit.title}`);
  }
  perfect &&= scores.every(({ score }) => score === 100);
}
await browser.close();
process.exitCode = perfect ? 0 : 1;
