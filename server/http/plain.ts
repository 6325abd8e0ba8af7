import type { IncomingMessage, ServerResponse } from "node:http";

/** A short answer in plain text. */
export function sendPlain(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  text: string,
  headers: Readonly<Record<string, string>> = {},
) {
  const body = Buffer.from(`${text}\n`);
  response.writeHead(status, {
    "Content-Type": "text/plain; charset=utf-8",
    "Content-Length": body.length,
    ...headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
}

export const sendNothingHere = (request: IncomingMessage, response: ServerResponse) =>
  sendPlain(request, response, 404, "There is nothing at this address.");

/** 429 (RFC 6585) with the time to wait. */
export const sendTooMany = (request: IncomingMessage, response: ServerResponse, seconds: number) =>
  sendPlain(request, response, 429, "That was very much in a short time. Please try again in a moment.", {
    "Retry-After": String(seconds),
  });

/** 503 with the time to wait: the client is not at fault, and should come again. */
export const sendTooBusy = (request: IncomingMessage, response: ServerResponse) =>
  sendPlain(request, response, 503, "Too many are asking at once. Please try again in a few seconds.", {
    "Retry-After": "2",
  });
