import { rmSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../scripts/serve.ts";
import { figure, median, table } from "../figures.ts";
import { cpuSeconds, untilIdle } from "../process.ts";
import { buildCachedNext } from "../rivals/build-cached-next.ts";
import { startCachedNext, startNext } from "../rivals/next.ts";
import { type Rival, type Served, startNginx } from "../rivals/nginx.ts";
import { isInstalled, wrk } from "../wrk.ts";
import { uncached } from "./uncached.ts";

const ARTICLE = "/politics/2017/03/02/sessions-two-talks-not-disclosed";
const CONNECTIONS = [1, 16, 256];
const SECONDS = 1;
const ROUNDS = 5;
/** A page that is this old (ms) and has been asked for so often is compressed as well as can be (server/page/pages.ts). */
const SETTLED = 6_000;
const OFTEN = 40;

type Case = { name: string; path: string; headers: Record<string, string> };
type Contestant = { name: string; pid: number; url: (one: Case) => string | undefined };
type Measured = { perSecond: number; perCpuSecond: number };

const CASES: Case[] = [
  { name: "article, br", path: ARTICLE, headers: { "Accept-Encoding": "gzip, deflate, br" } },
  { name: "article, gzip", path: ARTICLE, headers: { "Accept-Encoding": "gzip" } },
  { name: "article, plain", path: ARTICLE, headers: {} },
  { name: "article, 304", path: ARTICLE, headers: { "If-None-Match": "*", "Accept-Encoding": "br" } },
  { name: "front, br", path: "/", headers: { "Accept-Encoding": "br" } },
];
const fileOf = ({ name }: Case) => name.replaceAll(/\W+/g, "-");

/** What our server sends for a case, byte by byte, for nginx to send the same. */
async function formOf(origin: string, one: Case): Promise<Served> {
  const { request } = await import("node:http");
  const { "If-None-Match": _, ...headers } = one.headers;
  return await new Promise((resolve, reject) => {
    request(`${origin}${one.path}`, { headers }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on("data", (chunk: Buffer) => chunks.push(chunk));
      answer.on("end", () => {
        const kept = Object.entries(answer.headers).filter(
          ([name]) => !/^(content-(length|type)|date|connection|keep-alive|etag)$/.test(name),
        );
        resolve({
          name: fileOf(one),
          body: Buffer.concat(chunks),
          headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
        });
      });
    })
      .on("error", reject)
      .end();
  });
}

/** What our server sends in each case once it is what it keeps sending. */
async function settledForms(origin: string, pid: number): Promise<Served[]> {
  await untilIdle(pid);
  for (const one of CASES) await formOf(origin, one);
  await pause(SETTLED);
  for (const one of CASES) for (let i = 0; i < OFTEN; i++) await formOf(origin, one);
  await untilIdle(pid);
  return await Promise.all(CASES.map((one) => formOf(origin, one)));
}

async function measure(url: string, pid: number, one: Case, connections: number): Promise<Measured> {
  const before = cpuSeconds(pid);
  const load = await wrk(url, { connections, seconds: SECONDS, headers: one.headers });
  // At 256 connections a rival may let some wait beyond wrk's two seconds: that is a result. Mostly errors is a mistake of ours.
  if (load.errors > load.requests / 2) throw new Error(`${load.errors} errors from ${url}`);
  const seconds = cpuSeconds(pid) - before;
  // A rival that was asked for more than it can do works on it when nobody waits any more: into the next one's turn.
  if (load.errors > 0 || load.requests < connections) await untilIdle(pid);
  return { perSecond: load.perSecond, perCpuSecond: load.requests / seconds };
}

/** All contestants in turns, so that whatever else the machine does falls on each alike. */
async function compare(contestants: readonly Contestant[]) {
  const rows: (string | number)[][] = [];
  for (const one of CASES) {
    for (const connections of CONNECTIONS) {
      const rounds = new Map<string, Measured[]>();
      for (let round = 0; round < ROUNDS; round++) {
        for (const { name, pid, url } of contestants) {
          const address = url(one);
          if (!address) continue;
          const measured = await measure(address, pid, one, connections);
          rounds.set(name, [...(rounds.get(name) ?? []), measured]);
        }
      }
      const typical = (name: string, of: keyof Measured) =>
        median((rounds.get(name) ?? []).map((measured) => measured[of]));
      rows.push([
        one.name,
        connections,
        ...contestants.flatMap(({ name }) => [typical(name, "perSecond"), typical(name, "perCpuSecond")]),
        typical("Stet", "perSecond") / typical("nginx", "perSecond"),
        typical("Stet", "perCpuSecond") / typical("nginx", "perCpuSecond"),
      ]);
      console.log(
        rows
          .at(-1)
          ?.map((cell) => (typeof cell === "number" ? figure(cell) : cell))
          .join("  "),
      );
    }
  }
  const head = [
    "",
    "connections",
    ...contestants.flatMap(({ name }) => [`${name}, per s`, "per CPU s"]),
    "Stet : nginx",
    "per CPU s",
  ];
  return table(head, rows);
}

/** Stet against nginx with the same bytes in a file, Next with the same app, and Next's own page cache. */
export async function serveSuite(): Promise<string> {
  if (!isInstalled("wrk")) return "Skipped: wrk is not installed (Debian: `apt-get install wrk`).";
  const first = await uncached();
  await using stet = await serve();
  const pid = stet.child.pid ?? 0;
  const forms = await settledForms(stet.origin, pid);
  const html = await (await fetch(stet.origin + ARTICLE)).text();
  const cachedDir = buildCachedNext(html);
  const rivals: Rival[] = [];
  try {
    const contestants: Contestant[] = [{ name: "Stet", pid, url: ({ path }) => stet.origin + path }];
    if (isInstalled("nginx")) {
      const nginx = await startNginx(forms);
      rivals.push(nginx);
      contestants.push({ name: "nginx", pid: nginx.pid, url: (one) => `${nginx.origin}/${fileOf(one)}` });
    }
    const cached = await startCachedNext(cachedDir);
    rivals.push(cached);
    const isArticle = (one: Case) => one.path === ARTICLE && !one.headers["If-None-Match"];
    contestants.push({
      name: "Next, cached",
      pid: cached.pid,
      url: (one) => (isArticle(one) ? cached.origin : undefined),
    });
    const next = await startNext("content");
    rivals.push(next);
    contestants.push({
      name: "next start",
      pid: next.pid,
      url: (one) => (isArticle(one) && one.name === "article, br" ? next.origin + ARTICLE : undefined),
    });
    const compared = await compare(contestants);
    return `${compared}

Median of ${ROUNDS} rounds of ${SECONDS} s, in turns. *per CPU s*: answers for each second of processor time that the server used; wrk shares the machine's cores. nginx: one worker, the same bytes and headers from a file. *Next, cached*: the article's body as a static page under \`next start\`, its own compression. *next start*: this app, which renders each request.

**Not cached.** ${first}`;
  } finally {
    for (const rival of rivals) await rival.stop();
    rmSync(cachedDir, { recursive: true, force: true });
  }
}
