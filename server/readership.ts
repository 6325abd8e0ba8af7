import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { idOfUrl } from "#newsroom/urls.ts";
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
  return isNoRobot(headers);
}

function isNoRobot({ "user-agent": agent }: IncomingHttpHeaders): boolean {
  return agent !== undefined && !ROBOT.test(agent);
}

/** What is looked at of a request. */
export type Noted = Pick<IncomingMessage, "method" | "url" | "headers">;

/** What browser/shown.ts says of a page that was fetched in case it was wanted, and was: now somebody sees it. */
const isShown = ({ method, headers }: Noted) =>
  method === "HEAD" && headers["stet-shown"] !== undefined && isNoRobot(headers);

/** Counts readings of stories, without a trace of who read: no cookie, no address, nothing but a sum. */
export class Readership {
  #count: (id: string) => void;

  /** `count` takes a story's id, and must cost next to nothing. */
  constructor(count: (id: string) => void) {
    this.#count = count;
  }

  note({ route, url, answer }: Pick<Page, "route" | "url" | "answer">, request: Noted) {
    if (route.name !== "article" || answer.status !== 200) return;
    if ((request.method === "GET" && isReader(request.headers)) || isShown(request))
      this.#count(idOfUrl(url));
  }
}
