import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import type { Page } from "./page/page.ts";

/** Those who say that they are none: crawlers, and what fetches previews of links. Cubot makes telephones. */
const ROBOT =
  /(?<!cu)bot\b|bot[/_-]|crawl|spider|slurp|externalhit|embedly|preview|feedfetcher|lighthouse|pingdom/i;

/** Whether somebody sees the page now: no robot, no browser that fetches it in case it is wanted, nothing inside another page. */
export function isReader(headers: IncomingHttpHeaders): boolean {
  const purpose = headers["sec-purpose"] ?? headers.purpose ?? headers["x-moz"];
  if (purpose !== undefined && /prefetch|prerender|preview/i.test(String(purpose))) return false;
  const dest = headers["sec-fetch-dest"];
  if (dest !== undefined && dest !== "document") return false;
  const agent = headers["user-agent"];
  return agent !== undefined && !ROBOT.test(agent);
}

/** Counts readings of stories, without a trace of who read: no cookie, no address, nothing but a sum. */
export class Readership {
  #count: (id: string) => void;

  /** `count` takes a story's id, and must cost next to nothing. */
  constructor(count: (id: string) => void) {
    this.#count = count;
  }

  note({ route, url, answer }: Pick<Page, "route" | "url" | "answer">, request: IncomingMessage) {
    if (route.name !== "article" || request.method !== "GET" || answer.status !== 200) return;
    if (isReader(request.headers)) this.#count(url.slice(url.indexOf("/", 1) + 1));
  }
}
