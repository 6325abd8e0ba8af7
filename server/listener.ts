import type { IncomingMessage, ServerResponse } from "node:http";
import { isDoor } from "#audience/doors/doors.ts";
import type { Log } from "#newsroom/newsroom.ts";
import type { Cards } from "./cards/cards.ts";
import { answerAtDoor, type Doors, methodOf } from "./doors.ts";
import type { Failure } from "./failure.ts";
import { codings } from "./http/accept-encoding.ts";
import { readAddress } from "./http/address.ts";
import { addressOf, networkOf } from "./http/network.ts";
import { asksTooMuch } from "./http/pipelining.ts";
import { sendNothingHere, sendPlain, sendTooBusy, sendTooMany } from "./http/plain.ts";
import type { AtOnce } from "./http/quick-server.ts";
import type { Ration } from "./http/ration.ts";
import { messageFor, send } from "./http/send.ts";
import { isWellFormed } from "./http/well-formed.ts";
import type { Media } from "./media/media.ts";
import type { Operations } from "./operations/operations.ts";
import type { Tally } from "./operations/tally.ts";
import { headersUnsaid } from "./page/headers.ts";
import type { Page } from "./page/page.ts";
import type { Pages } from "./page/pages.ts";
import type { Press } from "./page/press.ts";
import { sendPrivatePage } from "./private-page.ts";
import { Overloaded } from "./queue.ts";
import type { Noted, Readership } from "./readership.ts";
import { NO_PAGE, type Routing, type Target } from "./routing.ts";
import type { Statics } from "./statics/statics.ts";

/** Everything that answers. */
export type House = {
  pages: Pages;
  press: Press;
  media: Media;
  cards: Cards;
  statics: Statics;
  operations: Operations;
  failure: Failure;
  routing: Routing;
  doors: Doors;
  tally: Tally;
  readership: Readership;
  /** Searches, of which each network has its share. */
  searches: Ration;
  siteUrl: string;
  log: Log;
};

const REFUSALS = { 400: "This is not an address.", 414: "This address is too long." } as const;

/** Answers a request that is not for a page that stands ready. */
async function answer(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { operations, media, cards, statics, routing } = house;
  const address = readAddress(request.url ?? "");
  if ("refused" in address) return sendPlain(request, response, address.refused, REFUSALS[address.refused]);
  const path = "moved" in address ? address.moved : address.path;
  if (operations.answer(path, request, response)) return;
  const reads = request.method === "GET" || request.method === "HEAD";
  if (reads && "moved" in address)
    return void response.writeHead(308, { Location: address.moved, "Content-Length": 0 }).end();
  if (reads && path.startsWith("/media/")) return await media.answer(path, request, response);
  if (reads && path.startsWith("/cards/") && operations.isReady)
    return await cards.answer(path, request, response);
  const file = reads ? await statics.get(path) : undefined;
  if (file) return send(request, response, file);
  if (!operations.isReady) return sendTooBusy(request, response);
  if (isDoor(methodOf(request), path)) return await answerAtDoor(house.doors, path, request, response);

  const target = "moved" in address ? undefined : routing(address);
  // A page changes nothing.
  if (!reads && !target) return sendNothingHere(request, response);
  if (!reads)
    return sendPlain(request, response, 405, "This address cannot do that.", { Allow: "GET, HEAD" });
  const moved = target?.route.isPrivate ? undefined : house.press.moved(path, target);
  if (moved) return void response.writeHead(308, { Location: moved, "Content-Length": 0 }).end();
  await sendPage(house, target ?? NO_PAGE, request, response);
}

async function sendPage(house: House, target: Target, request: IncomingMessage, response: ServerResponse) {
  const { pages, tally, readership, searches, failure, log } = house;
  const { route } = target;
  const wait = route.isRationed ? searches.take(networkOf(addressOf(request))) : 0;
  if (wait > 0) return sendTooMany(request, response, wait);
  try {
    if (route.isPrivate) {
      await sendPrivatePage(house, target, request, response);
      return tally.count(route, "render");
    }
    const [best] = codings(request.headers["accept-encoding"]?.toString());
    const { page, outcome } = await pages.get(target, best === "br" ? best : undefined);
    tally.count(route, outcome);
    readership.note(page, request);
    send(request, response, page.answer);
  } catch (error) {
    if (response.headersSent) throw error;
    if (error instanceof Overloaded) {
      tally.count(route, "busy");
      return sendTooBusy(request, response);
    }
    tally.count(route, "error");
    // Who has the token of a private page's address can open it.
    const url = route.isPrivate ? route.pattern : target.url;
    log("error", "page.failed", { route: route.name, url, error });
    failure.send(request, response);
  }
}

/** A page that stands ready, noted as read. */
function readyPage({ pages, tally, readership }: House, request: Noted): Page | undefined {
  const page = pages.ready(request.url ?? "");
  if (page) {
    tally.count(page.route, "hit");
    readership.note(page, request);
  }
  return page;
}

/** Answers plain requests for what stands ready, pages, files of the program and pictures: see QuickServer. */
export function atOnce(house: House): AtOnce {
  return (request) => {
    const { url, headers } = request;
    const answer = readyPage(house, request)?.answer ?? house.statics.ready(url) ?? house.media.ready(url);
    if (!answer) return undefined;
    return messageFor(answer, headers["accept-encoding"] as string | undefined, headers["if-none-match"]);
  };
}

/** The server's listener. A page that stands ready is one look-up away; everything else takes the longer way. */
export function listener(house: House) {
  const { failure, log } = house;
  const unsaid = headersUnsaid(house.siteUrl);

  async function answerAnyhow(request: IncomingMessage, response: ServerResponse) {
    response.setHeaders(unsaid);
    try {
      await answer(house, request, response);
    } catch (error) {
      if (response.headersSent) return void response.destroy();
      log("error", "request.failed", { error });
      failure.send(request, response);
    }
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    if (asksTooMuch(request, response)) return;
    if (!isWellFormed(request)) {
      response.setHeaders(unsaid).setHeader("Connection", "close");
      return sendPlain(request, response, 400, "This request could be understood in two ways.");
    }
    if (request.method === "GET" || request.method === "HEAD") {
      const page = readyPage(house, request);
      if (page) return send(request, response, page.answer);
    }
    void answerAnyhow(request, response);
  };
}
