import type { IncomingMessage, ServerResponse } from "node:http";
import type { Newsroom } from "#newsroom/newsroom.ts";

/** What those who run the server ask: is it alive, is it ready, how is it. */
export class Operations {
  #newsroom: Newsroom;
  #loaded = false;

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
  }

  /** The catalogue can be asked from now on. */
  loaded() {
    this.#loaded = true;
  }

  get isReady() {
    return this.#loaded;
  }

  /** Whether the path was one of its own, and so is answered. */
  answer(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (path === "/healthz") sendJson(request, response, 200, { live: true });
    else if (path === "/readyz") sendJson(request, response, this.#loaded ? 200 : 503, this.#readiness());
    else return false;
    return true;
  }

  /** Files that cannot be published are named; they make nothing unready, since their last good version stands. */
  #readiness() {
    if (!this.#loaded) return { ready: false, reason: "the catalogue is loading" };
    return { ready: true, revision: this.#newsroom.catalogue.revision(), errors: this.#newsroom.errors() };
  }
}

function sendJson(request: IncomingMessage, response: ServerResponse, status: number, value: unknown) {
  const body = `${JSON.stringify(value, undefined, 2)}\n`;
  response.writeHead(status, {
    "Content-Type": "application/json",
    "Cache-Control": "no-store",
    "Content-Length": Buffer.byteLength(body),
  });
  response.end(request.method === "HEAD" ? undefined : body);
}
