import { open } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import { type Range, rangeOf } from "./range.ts";
import { entityTag } from "./ready.ts";
import { isNamed } from "./send.ts";

/** `size`: bytes that the file had when its tag was made. */
export type SentFile = { path: string; size: number; tag: string; headers: readonly string[] };

/** The part that is asked for. Only GET has ranges (RFC 9110, 14.2), and only of the file that If-Range names. */
function askedRange(
  { method, headers }: IncomingMessage,
  etag: string,
  size: number,
): Range | "all" | "none" {
  const condition = headers["if-range"];
  const isAsked = method === "GET" && (condition === undefined || condition === etag);
  return isAsked ? rangeOf(headers.range, size) : "all";
}

/**
 * Streams a file, or the range of it that is asked for: video and sound, which players read in parts. False, and nothing is
 * sent, where the file is another one by now: nobody may keep its bytes for ever under this address.
 */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: SentFile,
): Promise<boolean> {
  await using handle = await open(file.path);
  const { size } = await handle.stat();
  if (size !== file.size) return false;
  const etag = entityTag(file.tag, "plain");
  const head = [...file.headers, "ETag", etag, "Accept-Ranges", "bytes"];
  const had = request.headers["if-none-match"];
  const range = askedRange(request, etag, size);
  if (had !== undefined && isNamed(had, file.tag)) response.writeHead(304, head).end();
  else if (range === "none")
    response.writeHead(416, ["Content-Range", `bytes */${size}`, "Content-Length", "0"]).end();
  else {
    const { from, to } = range === "all" ? { from: 0, to: size - 1 } : range;
    const length = ["Content-Length", String(to - from + 1)];
    if (range === "all") response.writeHead(200, [...head, ...length]);
    else response.writeHead(206, [...head, ...length, "Content-Range", `bytes ${from}-${to}/${size}`]);
    if (request.method === "HEAD" || size === 0) response.end();
    else {
      const bytes = handle.createReadStream({ start: from, end: to, autoClose: false });
      await pipeline(bytes, response).catch(() => response.destroy());
    }
  }
  return true;
}
