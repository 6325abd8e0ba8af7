import { spawn } from "node:child_process";
import { once } from "node:events";
import { freePort } from "#platform/testing/free-port.ts";
import { table } from "../figures.ts";
import { cpuSeconds, family, residentMegabytes } from "../process.ts";
import { untilAnswers } from "../until.ts";

const ROUNDS = ["first", "second", "third"];

/** `npm start` of the newspaper in content/, from the command to `/readyz`. */
async function start(dataDir: string): Promise<number[]> {
  const port = await freePort();
  const began = performance.now();
  const npm = spawn("npm", ["start"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, PORT: String(port), STET_DATA: dataDir },
  });
  const ended = once(npm, "exit");
  await untilAnswers(`http://127.0.0.1:${port}/readyz`, 300);
  const seconds = (performance.now() - began) / 1000;
  const all = family(npm.pid ?? 0);
  const figures = [seconds, cpuSeconds(npm.pid ?? 0), Math.max(...all.map(residentMegabytes))];
  for (const pid of all.slice(1)) process.kill(pid, "SIGTERM");
  await ended;
  return figures;
}

/** How soon the newspaper is up again. The first start of the suite finds an empty data folder, and does whatever set-up is missing. */
export async function startSuite({ dataDir }: { dataDir: string }): Promise<string> {
  const rows: (string | number)[][] = [];
  for (const round of ROUNDS) rows.push([round, ...(await start(dataDir))]);
  const figures = table(["`npm start`", "up after, s", "processor time, s", "resident, MB"], rows);
  return `${figures}\n\nThe sample edition, from the command to \`/readyz\`; set-up is done, only checked.`;
}
