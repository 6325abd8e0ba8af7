import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Publication } from "../publication.ts";
import { atom } from "./atom.ts";
import { FEED_TYPES, type Feed, type FeedFormat, type FeedSubject, readFeed } from "./feed.ts";
import { jsonFeed } from "./json.ts";
import { rss } from "./rss.ts";

const WRITERS = { xml: rss, atom, json: jsonFeed } satisfies Record<
  FeedFormat,
  (feed: Feed, publication: Publication) => string
>;

/** A subject's feed as an HTTP answer, which names its hub and itself as WebSub asks (section 4); 404 without such a subject. */
export function feedAnswer(
  news: Catalogue,
  origin: string,
  subject: FeedSubject,
  format: FeedFormat,
): Response {
  const feed = readFeed(news, origin, subject);
  if (!feed) return new Response("There is no such feed.\n", { status: 404 });
  const links = [`<${feed.self[format]}>; rel="self"`, ...(feed.hub ? [`<${feed.hub}>; rel="hub"`] : [])];
  const body = WRITERS[format](feed, { newspaper: news.newspaper(), origin });
  return new Response(body, {
    headers: { "Content-Type": `${FEED_TYPES[format]}; charset=utf-8`, Link: links.join(", ") },
  });
}
