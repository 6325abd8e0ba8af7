import type { IncomingMessage, ServerResponse } from "node:http";
import { headersOf } from "./page/headers.ts";
import type { Pages } from "./page/pages.ts";
import type { Target } from "./routing.ts";

type Options = { pages: Pages; siteUrl: string };

/** A TimeGate answers by it (RFC 7089); nothing else of a request reaches a page. */
const PASSED = "accept-datetime";

/** Sends a page that only one reader may see: it is made for each request, and kept nowhere. */
export async function sendPrivatePage(
  { pages, siteUrl }: Options,
  target: Target,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = request.headers[PASSED]?.toString();
  const answer = await pages.make(target, asked === undefined ? {} : { [PASSED]: asked });
  const head = headersOf({ ...answer, keys: [], isPrivate: true, siteUrl });
  response.writeHead(answer.status, [...head, "Content-Length", String(answer.body.length)]);
  response.end(request.method === "HEAD" ? undefined : answer.body);
}
