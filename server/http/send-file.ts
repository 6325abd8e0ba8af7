import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { rangeOf } from "./range.ts";
import { entityTag } from "./ready.ts";
import { isNamed } from "./send.ts";

export type SentFile = { path: string; tag: string; headers: readonly string[] };

/** Streams a file, or the range of it that is asked for: video and sound, which players read in parts. */
export async function sendFile(request: IncomingMessage, response: ServerResponse, file: SentFile) {
  const { size } = await stat(file.path);
  const etag = entityTag(file.tag, "plain");
  const head = [...file.headers, "ETag", etag, "Accept-Ranges", "bytes"];
  const { range: asked, "if-range": condition, "if-none-match": had } = request.headers;
  if (had !== undefined && isNamed(had, file.tag)) return void response.writeHead(304, head).end();
  const range = condition === undefined || condition === etag ? rangeOf(asked, size) : "all";
  if (range === "none")
    return void response.writeHead(416, ["Content-Range", `bytes */${size}`, "Content-Length", "0"]).end();
  const { from, to } = range === "all" ? { from: 0, to: size - 1 } : range;
  const length = ["Content-Length", String(to - from + 1)];
  if (range === "all") response.writeHead(200, [...head, ...length]);
  else response.writeHead(206, [...head, ...length, "Content-Range", `bytes ${from}-${to}/${size}`]);
  if (request.method === "HEAD" || size === 0) return void response.end();
  await pipeline(createReadStream(file.path, { start: from, end: to }), response).catch(() =>
    response.destroy(),
  );
}
