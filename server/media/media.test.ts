import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { mediaUrl } from "#newsroom/pictures.ts";
import type { MediaFile } from "#newsroom/story.ts";
import { Media } from "./media.ts";

const room = mkdtempSync(join(tmpdir(), "stet-media-"));
const SOUND = Buffer.from(Array.from({ length: 1000 }, (_, i) => i % 256));

function file(src: string, bytes: Buffer | string): MediaFile {
  mkdirSync(dirname(join(room, src)), { recursive: true });
  writeFileSync(join(room, src), bytes);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  return { src, hash, bytes: Buffer.byteLength(bytes) };
}
const sound = file("media/talk.mp3", SOUND);
const drawing = file("media/drawing.svg", "<svg/>");
const replaced = file("media/replaced.mp4", "first");
const files = [sound, drawing, replaced];

const log: unknown[] = [];
const media = new Media({
  contentDir: room,
  dataDir: room,
  siteUrl: "https://news.example",
  catalogue: { mediaByHash: (hash) => files.find((each) => each.hash === hash) },
  log: (...line) => void log.push(line),
});
const server = createServer((asked, response) => void media.answer(asked.url ?? "", asked, response));
beforeAll(async () => {
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function get(url: string, headers: Record<string, string> = {}, method = "GET") {
  const { port } = server.address() as AddressInfo;
  const asked = request({ host: "127.0.0.1", port, path: url, method, headers }).end();
  const [answer] = await once(asked, "response");
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk);
  const { "content-range": range, "content-length": length } = answer.headers;
  return { status: answer.statusCode, headers: answer.headers, range, length, body: Buffer.concat(chunks) };
}
const SOUND_URL = mediaUrl(sound);

it("a sound is kept for ever, can be read in parts, and has the headers of safety", async () => {
  const { status, headers, body } = await get(SOUND_URL);
  expect(status).toBe(200);
  expect(body.equals(SOUND)).toBe(true);
  expect(headers).toMatchObject({
    "content-type": "audio/mpeg",
    "cache-control": "public, max-age=31536000, immutable",
    "accept-ranges": "bytes",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
    "x-content-type-options": "nosniff",
    "strict-transport-security": expect.stringContaining("max-age="),
    "referrer-policy": expect.anything(),
  });
});

it.each([
  ["bytes=0-9", 206, "bytes 0-9/1000", 0, 10],
  ["bytes=990-", 206, "bytes 990-999/1000", 990, 1000],
  ["bytes=-1", 206, "bytes 999-999/1000", 999, 1000],
  ["bytes=500-9999", 206, "bytes 500-999/1000", 500, 1000],
  ["bytes=1000-", 416, "bytes */1000", 0, 0],
  ["bytes=0-1,5-6", 200, undefined, 0, 1000],
  ["bytes=9-3", 200, undefined, 0, 1000],
])("%s of it: %i", async (field, status, range, from, to) => {
  const answer = await get(SOUND_URL, { Range: field });
  expect([answer.status, answer.range, answer.length]).toEqual([status, range, String(to - from)]);
  expect(answer.body.equals(SOUND.subarray(from, to))).toBe(true);
});

it("a part is sent only of the file that the reader has begun with", async () => {
  const { headers } = await get(SOUND_URL);
  const part = (condition: string) => get(SOUND_URL, { Range: "bytes=0-9", "If-Range": condition });
  expect((await part(String(headers.etag))).status).toBe(206);
  for (const other of ['"another"', `W/${headers.etag}`, new Date().toUTCString()])
    expect((await part(other)).status).toBe(200);
});

it("HEAD has no ranges and no body", async () => {
  const { status, length, body } = await get(SOUND_URL, { Range: "bytes=0-9" }, "HEAD");
  expect([status, length, body.length]).toEqual([200, "1000", 0]);
});

it("who has it is told so, whatever part is asked for", async () => {
  const { headers } = await get(SOUND_URL);
  const had = await get(SOUND_URL, { "If-None-Match": `W/${headers.etag}, "x"`, Range: "bytes=0-9" });
  expect([had.status, had.body.length, had.headers.etag]).toEqual([304, 0, headers.etag]);
});

it("a drawing may look as it was drawn, and do nothing", async () => {
  const { headers } = await get(mediaUrl(drawing));
  expect(headers["content-security-policy"]).toMatch(/^default-src 'none'.*sandbox$/);
});

it("a file that is another one by now is not sent under the old one's address", async () => {
  expect((await get(mediaUrl(replaced))).status).toBe(200);
  writeFileSync(join(room, replaced.src), "the second");
  const { status, headers } = await get(mediaUrl(replaced));
  expect(headers.etag).toBeUndefined();
  expect(status).toBe(404);
  expect(log).toEqual([]);
});
