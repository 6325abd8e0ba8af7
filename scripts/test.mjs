// `npm test`: whatever set-up is missing or stale, then every check and every test; one line of result at the end.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildBrowserElements, buildPages } from "./setup/build.mjs";
import { chromium } from "./setup/chromium.mjs";
import { checkHost } from "./setup/host.mjs";
import { install } from "./setup/install.mjs";
import { NODE, run } from "./setup/run.mjs";
import { fail, step } from "./setup/say.mjs";

const RESULTS = "test-results";
const UNIT = `${RESULTS}/unit.json`;
const JOURNEYS = `${RESULTS}/journeys.json`;
/** A story of the edition that Stet ships with, which the journeys read and `npm run new newspaper` takes away. */
const SAMPLE = "content/articles/2017/03/02/sessions-two-talks-not-disclosed.mdx";

const read = (file) => JSON.parse(readFileSync(file, "utf8"));
let failed = 0;
let passed = 0;

/** A check that passes or fails as one. */
async function check(title, command, args, env) {
  await step(title, () => run(command, args, { env })).then(
    () => passed++,
    (error) => {
      failed++;
      process.stderr.write(`stet: ${title}: FAILED (${error.message})\n`);
    },
  );
}

/** A runner whose own report says how many of its tests passed. */
async function suite(title, command, args, env, count) {
  const ended = await step(title, () => run(command, args, { env })).then(
    () => true,
    () => false,
  );
  const result = await Promise.resolve()
    .then(count)
    .catch(() => ({ passed: 0, failed: 1 }));
  passed += result.passed;
  failed += result.failed + (!ended && result.failed === 0 ? 1 : 0);
}

checkHost();
let browser = "";
try {
  await install();
  await buildBrowserElements();
  await buildPages();
  browser = await chromium();
} catch (error) {
  fail(error.message);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });

await check("lint and format (Biome)", "biome", ["ci", "."]);
await check("types (tsc)", "tsc", ["-p", "."]);
await check("the newspaper's content", NODE, ["scripts/check.ts"]);
await suite(
  "unit tests (Vitest)",
  "vitest",
  ["run", "--reporter=default", "--reporter=json", `--outputFile.json=${UNIT}`],
  {},
  () => {
    const report = read(UNIT);
    return { passed: report.numPassedTests, failed: report.numFailedTests };
  },
);
if (existsSync(SAMPLE)) {
  await suite(
    "journeys in a browser (Playwright)",
    "playwright",
    ["test"],
    { CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: JOURNEYS },
    () => {
      const { stats } = read(JOURNEYS);
      return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
    },
  );
} else {
  process.stdout.write(
    "stet: journeys in a browser: left out. They read the stories of the sample edition, which this newspaper has replaced.\n",
  );
}

process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
