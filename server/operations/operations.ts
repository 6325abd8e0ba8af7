import type { IncomingMessage, ServerResponse } from "node:http";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { sendNothingHere, sendTooBusy } from "../http/plain.ts";
import { isInsider } from "./insider.ts";

/** What /metrics says: of this process, or of all of them. */
export type Gathered = () => Promise<string>;

/** What those who run the server ask: is it alive, is it ready, how is it. */
export class Operations {
  #newsroom: Pick<Newsroom, "catalogue" | "errors">;
  #metrics: Gathered;
  #loaded = false;

  constructor(newsroom: Pick<Newsroom, "catalogue" | "errors">, metrics: Gathered) {
    this.#newsroom = newsroom;
    this.#metrics = metrics;
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
    if (path === "/healthz") sendText(request, response, 200, JSON_TYPE, json({ live: true }));
    else if (path === "/readyz") this.#sendReadiness(request, response);
    else if (path === "/metrics") void this.#sendMetrics(request, response);
    else return false;
    return true;
  }

  /** Files that cannot be published are named; they make nothing unready, since their last good version stands. */
  #sendReadiness(request: IncomingMessage, response: ServerResponse) {
    if (!this.#loaded) {
      const waiting = { ready: false, reason: "the catalogue is loading" };
      return sendText(request, response, 503, JSON_TYPE, json(waiting));
    }
    const { catalogue, errors } = this.#newsroom;
    const ready = { ready: true, revision: catalogue.revision() };
    const body = isInsider(request) ? { ...ready, errors: errors() } : ready;
    sendText(request, response, 200, JSON_TYPE, json(body));
  }

  async #sendMetrics(request: IncomingMessage, response: ServerResponse) {
    if (!isInsider(request)) return sendNothingHere(request, response);
    try {
      const text = await this.#metrics();
      sendText(request, response, 200, "text/plain; version=0.0.4; charset=utf-8", text);
    } catch {
      sendTooBusy(request, response);
    }
  }
}

const JSON_TYPE = "application/json";
const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
) {
  response.writeHead(status, {
    "Content-Type": type,
    "Content-Length": Buffer.byteLength(text),
  });
  response.end(request.method === "HEAD" ? undefined : text);
}
