import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "#newsroom/newsroom.ts";
import { headersOf } from "./page/headers.ts";
import type { Press } from "./page/press.ts";

const PLAIN = readFileSync(new URL("./failure.html", import.meta.url));

/** The page for a page that could not be made. It stands ready from the start on, since nothing else may be able to. */
export class Failure {
  #siteUrl: string;
  #page: { body: Buffer; head: string[] };

  constructor(siteUrl: string) {
    this.#siteUrl = siteUrl;
    this.#page = this.#prepare(PLAIN);
  }

  /** Takes the newspaper's own page, /_failed, in place of the plain one. */
  async load(press: Press, log: Log) {
    const target = {
      route: { name: "failed", pattern: "/_failed" },
      parameters: {},
      path: "/_failed",
      url: "/_failed",
    };
    try {
      const { status, body } = await press.print(target);
      if (status === 200) this.#page = this.#prepare(body);
    } catch (error) {
      log("warn", "failure.plain", { error });
    }
  }

  send(request: IncomingMessage, response: ServerResponse) {
    const { body, head } = this.#page;
    response.writeHead(500, head);
    response.end(request.method === "HEAD" ? undefined : body);
  }

  #prepare(body: Buffer) {
    const head = headersOf({
      status: 500,
      headers: { "content-type": "text/html; charset=utf-8" },
      html: body.toString(),
      keys: [],
      isPrivate: false,
      siteUrl: this.#siteUrl,
    });
    return { body, head: [...head, "Content-Length", String(body.length), "Retry-After", "5"] };
  }
}
