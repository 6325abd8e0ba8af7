import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { afterEach, expect, it } from "vitest";
import { keysToPurge } from "./page/surrogate-keys.ts";
import { purgeHook } from "./purge.ts";

const closing: (() => void)[] = [];
afterEach(() => closing.splice(0).map((close) => close()));

/** A CDN that fails as often as it is told, then takes what comes. */
async function cdn(failures: number) {
  const { promise, resolve } = Promise.withResolvers<{ request: IncomingMessage; body: string }>();
  let asked = 0;
  const server = createServer(async (request, response) => {
    const body = await text(request);
    response.writeHead(asked++ < failures ? 503 : 200).end();
    if (asked > failures) resolve({ request, body });
  }).listen(0, "127.0.0.1");
  closing.push(() => server.close());
  await once(server, "listening");
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge`, taken: promise };
}

it("names it as Cache-Tag where the CDN looks there", async () => {
  const { url, taken } = await cdn(0);
  purgeHook(url, "Cache-Tag", () => {})(["story:a", "topic:b"], 1);
  const { request } = await taken;
  expect(request.headers["cache-tag"]).toBe(keysToPurge(["story:a", "topic:b"]).join(","));
  expect(request.headers["surrogate-key"]).toBeUndefined();
});

it("names what changed, all at once, until the CDN has taken it", async () => {
  const { url, taken } = await cdn(2);
  const warnings: string[] = [];
  const changed = purgeHook(url, "Surrogate-Key", (_, event) => void warnings.push(event), fetch, [1, 1, 1]);
  changed(["story:a", "list:all"], 7);
  changed(["list:all", "topic:b"], 8);
  const { request, body } = await taken;
  const keys = ["story:a", "list:all", "topic:b"];
  const short = keysToPurge(keys);
  expect(request.method).toBe("POST");
  expect(request.headers["surrogate-key"]).toBe(short.join(" "));
  expect(JSON.parse(body)).toEqual({ revision: 8, keys, surrogateKeys: short });
  expect(warnings).toEqual(["purge.failed", "purge.failed"]);
});

it("purges everything where more changed than a request can name", async () => {
  const { url, taken } = await cdn(0);
  const keys = Array.from({ length: 20_000 }, (_, i) => `story:${i}`);
  purgeHook(url, "Surrogate-Key", () => {}, fetch, [])(keys, 7);
  const { request, body } = await taken;
  expect(request.headers["surrogate-key"]).toBe("all");
  expect(JSON.parse(body).keys).toEqual(keys);
});
