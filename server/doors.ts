import type { IncomingMessage, ServerResponse } from "node:http";
import type { Knock, Reply } from "#audience/doors/door.ts";
import { MOST_BODY } from "#audience/doors/doors.ts";
import { addressOf } from "./http/network.ts";
import { sendPlain } from "./http/plain.ts";

/** Whoever answers forms, devices and webhooks (audience/doors). */
export type Doors = (knock: Knock) => Promise<Reply>;

class TooLarge extends Error {}

async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
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

/** HEAD is what GET would say, without its body (RFC 9110, 9.3.2). */
export const methodOf = ({ method = "" }: IncomingMessage) => (method === "HEAD" ? "GET" : method);

/** Reads a request whole, within the limit, and lets the audience answer it: Next never sees it. */
export async function answerAtDoor(
  doors: Doors,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  let body: Buffer;
  try {
    body = await bodyOf(request, MOST_BODY);
  } catch (error) {
    if (!(error instanceof TooLarge)) return void response.destroy();
    response.setHeader("Connection", "close");
    return sendPlain(request, response, 413, "That is more than this address takes.");
  }
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
  );
  const reply = await doors({
    method: methodOf(request),
    path,
    headers,
    body: body.toString(),
    ip: addressOf(request),
  });
  response.writeHead(reply.status, { ...reply.headers, "Content-Length": Buffer.byteLength(reply.body) });
  response.end(request.method === "HEAD" ? undefined : reply.body);
}
