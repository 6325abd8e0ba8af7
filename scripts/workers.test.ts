import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { expect, it, vi } from "vitest";
import { writeStory } from "../bench/newsdesk.ts";
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
