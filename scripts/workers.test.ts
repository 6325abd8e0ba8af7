import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, vi } from "vitest";
import { crowd } from "../bench/faults/crowd.ts";
import { writeStory } from "../bench/newsdesk.ts";
import { family } from "../bench/process.ts";
import { serve } from "./serve.ts";

/** The outside: a CDN's purge hook and IndexNow, which keep what they are told. */
async function outside() {
  const told: { path: string; body: string }[] = [];
  const server = createServer(async (request, response) => {
    told.push({ path: request.url ?? "", body: await text(request) });
    response.writeHead(200).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { told, origin, [Symbol.dispose]: () => void server.close() };
}

function newspaperTelling(origin: string) {
  const folder = mkdtempSync(join(tmpdir(), "stet-workers-"));
  cpSync("content", folder, { recursive: true });
  const paper = join(folder, "newspaper.yaml");
  const telling = `syndication:\n  indexNowKey: 0123456789abcdef\n  indexNowUrl: ${origin}/indexnow\n`;
  writeFileSync(paper, readFileSync(paper, "utf8").replace("syndication:\n", telling));
  return { folder, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const workersOf = ({ pid = 0 }: ChildProcess): number[] =>
  family(pid)
    .slice(1)
    .filter((one) => readFileSync(`/proc/${one}/cmdline`, "utf8").includes("server/main.ts"));

it("of two processes that serve, one alone tells the outside, and both answer with what is new", async () => {
  using others = await outside();
  using content = newspaperTelling(others.origin);
  await using stet = await serve({
    STET_CONTENT: content.folder,
    STET_WORKERS: "2",
    STET_PURGE_URL: `${others.origin}/purge`,
  });
  const toldOf = (path: string, name: string) =>
    others.told.filter((one) => one.path === path && one.body.includes(name));
  const services = ["/purge", "/indexnow"];

  // The second is told after whoever else would have told the first.
  for (const slug of ["first-news", "second-news"]) {
    const id = writeStory(content.folder, slug);
    await vi.waitFor(() => expect(services.map((path) => toldOf(path, id).length)).toEqual([1, 1]), {
      timeout: 20_000,
      interval: 50,
    });
    // On a connection of its own each, so that both processes have their turn.
    for (let i = 0; i < 6; i++) {
      const answer = await fetch(`${stet.origin}/politics/${id}`, { headers: { connection: "close" } });
      expect(answer.status).toBe(200);
    }
  }
  for (const path of services) expect(toldOf(path, "first-news"), path).toHaveLength(1);
}, 60_000);

it("two processes that are told to end answer everything that was sent to them, though one is slow", async () => {
  await using stet = await serve({ STET_WORKERS: "2" });
  const [quick = 0, slow = 0] = workersOf(stet.child);
  const readers = crowd(stet.origin, ["/", "/politics"], 64);
  await vi.waitFor(() => expect(readers.served.requests).toBeGreaterThan(1_000), { timeout: 20_000 });
  const ended = once(stet.child, "exit");
  process.kill(slow, "SIGSTOP");
  stet.child.kill("SIGTERM");
  // Its readers come back meanwhile, to the one that cannot take them.
  await vi.waitFor(() => expect(() => process.kill(quick, 0)).toThrow(), { timeout: 20_000, interval: 50 });
  process.kill(slow, "SIGCONT");
  const [code] = await ended;
  expect(await readers.leave()).toMatchObject({ failures: 0, dropped: 0, reasons: {} });
  expect(code).toBe(0);
}, 60_000);

it("processes that serve do not end with the terminal, which tells each of them", async () => {
  await using stet = await serve({ STET_WORKERS: "2" });
  const pids = workersOf(stet.child);
  expect(pids).toHaveLength(2);
  // The last digit is odd where signal 1, SIGHUP, is heard.
  const hears = (pid: number) =>
    /^SigCgt:\s\w+[13579bdf]$/m.test(readFileSync(`/proc/${pid}/status`, "utf8"));
  await vi.waitFor(() => expect(pids.map(hears)).toEqual([true, true]), { timeout: 20_000, interval: 50 });
  for (const pid of pids) process.kill(pid, "SIGHUP");
  for (let i = 0; i < 4; i++) {
    const answer = await fetch(`${stet.origin}/about`, { headers: { connection: "close" } });
    expect(answer.status).toBe(200);
  }
  expect(workersOf(stet.child)).toEqual(pids);
}, 60_000);
