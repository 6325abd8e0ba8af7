import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { machine } from "./machine.ts";

const FILE = "bench/RESULTS.md";
const HEAD = `# Measurements

Written by \`npm run bench -- --suite …\`; each suite replaces its own section. \`load\` is the machine's load average when the suite began: beside other work, compare columns of one run, not runs.
`;

const begins = (suite: string) => `<!-- ${suite} -->`;
const ends = (suite: string) => `<!-- /${suite} -->`;

/** Writes a suite's section of bench/RESULTS.md, with the machine, the time and the command. */
export function writeResults(
  suite: string,
  title: string,
  command: string,
  began: { load: number },
  body: string,
) {
  const before = existsSync(FILE) ? readFileSync(FILE, "utf8") : HEAD;
  const section = `${begins(suite)}
## ${title}

\`${command}\`, ${new Date().toISOString().slice(0, 16).replace("T", " ")} UTC, load ${began.load}
${machine()}

${body}
${ends(suite)}`;
  const from = before.indexOf(begins(suite));
  const to = before.indexOf(ends(suite));
  const after =
    from < 0
      ? `${before.trimEnd()}\n\n${section}\n`
      : before.slice(0, from) + section + before.slice(to + ends(suite).length);
  writeFileSync(FILE, after);
  spawnSync("node_modules/.bin/biome", ["format", "--write", FILE], { stdio: "ignore" });
}
