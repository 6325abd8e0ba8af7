import type { IncomingMessage, ServerResponse } from "node:http";
import { sendPlain } from "./http/plain.ts";
import { headersOf } from "./page/headers.ts";
import type { Press } from "./page/press.ts";
import type { Target } from "./routing.ts";

const BODY_LIMIT = 16_384;

/** What a form's handler may know of the request; nothing that speaks Next's own protocols is among it. */
const PASSED = [
  "content-type",
  "origin",
  "referer",
  "sec-fetch-site",
  "sec-fetch-mode",
  "user-agent",
  "accept",
  "authorization",
  "accept-datetime",
] as const;

export class TooLarge extends Error {}

export async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers["content-length"] ?? 0) > limit) throw new TooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too large is answered, not cut off: the connection must outlive this loop.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    size += (chunk as Buffer).length;
    if (size > limit) throw new TooLarge();
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks);
}

/** The reader's network address: the last that a proxy on this machine added, or the connection's own. */
export function addressOf(request: IncomingMessage): string {
  const own = request.socket.remoteAddress ?? "";
  const isLocal = own === "::1" || own.endsWith("127.0.0.1");
  const forwarded = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .at(-1)
    ?.trim();
  return (isLocal && forwarded) || own;
}

type Options = { press: Press; siteUrl: string };

/** Passes a form, or a page that only one reader may see, to its handler in app/. What comes back is never kept. */
export async function passOn(
  { press, siteUrl }: Options,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body: Buffer;
  try {
    body = await bodyOf(request, target.route.bodyLimit ?? BODY_LIMIT);
  } catch (error) {
    if (!(error instanceof TooLarge)) return void response.destroy();
    response.setHeader("Connection", "close");
    return sendPlain(request, response, 413, "That is more than this address takes.");
  }
  const headers: Record<string, string> = { "x-stet-address": addressOf(request) };
  for (const name of PASSED) {
    const value = request.headers[name];
    if (value !== undefined) headers[name] = String(value);
  }
  if (body.length > 0) headers["content-length"] = String(body.length);
  const method = request.method === "HEAD" ? "GET" : (request.method ?? "GET");
  const answer = await press.pass(target, { method, headers, body });
  const head = headersOf({ ...answer, keys: [], isPrivate: true, siteUrl });
  response.writeHead(answer.status, [...head, "Content-Length", String(answer.body.length)]);
  response.end(request.method === "HEAD" ? undefined : answer.body);
}
