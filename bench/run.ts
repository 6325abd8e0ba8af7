// npm run bench -- --suite serve|scale|publish|search|crawlers|followers|record|start|faults|soak [--most N] [--minutes N]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { load } from "./machine.ts";
import { writeResults } from "./results.ts";
import { crawlersSuite } from "./suites/crawlers.ts";
import { faultsSuite } from "./suites/faults.ts";
import { followersSuite } from "./suites/followers.ts";
import { publishSuite } from "./suites/publish.ts";
import { recordSuite } from "./suites/record.ts";
import { scaleSuite } from "./suites/scale.ts";
import { searchSuite } from "./suites/search.ts";
import { serveSuite } from "./suites/serve.ts";
import { soakSuite } from "./suites/soak.ts";
import { startSuite } from "./suites/start.ts";

type Options = { most: number; minutes: number; dataDir: string };
type Suite = { title: string; run: (options: Options) => Promise<string> };

const SUITES: Readonly<Record<string, Suite>> = {
  search: { title: "Searching", run: searchSuite },
  crawlers: { title: "Sitemaps", run: crawlersSuite },
  serve: { title: "Serving", run: serveSuite },
  scale: { title: "Scale", run: scaleSuite },
  publish: { title: "Publishing", run: publishSuite },
  record: { title: "The record", run: recordSuite },
  followers: { title: "Ten thousand followers", run: followersSuite },
  start: { title: "Starting", run: startSuite },
  faults: { title: "Mishaps", run: faultsSuite },
  soak: { title: "Soak", run: soakSuite },
};

const { values } = parseArgs({
  options: {
    suite: { type: "string" },
    most: { type: "string", default: "100000" },
    minutes: { type: "string", default: "10" },
  },
});
const suite = SUITES[values.suite ?? ""];
if (!values.suite || !suite) {
  console.error(
    `Usage: npm run bench -- --suite ${Object.keys(SUITES).join("|")} [--most 1000000] [--minutes 10]`,
  );
  process.exit(2);
}
const began = { load: load() };
const dataDir = mkdtempSync(join(tmpdir(), "stet-bench-data-"));
const options = { most: Number(values.most), minutes: Number(values.minutes), dataDir };
const body = await suite.run(options).finally(() => rmSync(dataDir, { recursive: true, force: true }));
const command = `npm run bench -- ${process.argv.slice(2).join(" ")}`;
writeResults(values.suite, suite.title, command, began, body);
console.log(`\n${body}\n\nwritten to bench/RESULTS.md`);
