import { getServerSideSitemapIndex, type ISitemapField, SitemapBuilder } from "next-sitemap";
import { mendSitemap } from "./mend.ts";

const TYPE = { "Content-Type": "application/xml; charset=utf-8" };

/** next-sitemap is given so many addresses at a time: what it makes of ten thousand at once keeps the garbage collector busy for longer than itself. */
const AT_A_TIME = 50;

/** A sitemap as an HTTP answer; 404 where it would be empty, which the schema forbids. */
export function sitemapAnswer(fields: Iterable<ISitemapField>): Response {
  const bytes = Buffer.concat(Array.from(xmlOf(fields), (piece) => Buffer.from(piece)));
  return bytes.length > 0
    ? new Response(streamOf(bytes), { headers: TYPE })
    : new Response("There is no such sitemap.\n", { status: 404 });
}

/** An index of sitemaps as an HTTP answer. */
export const indexAnswer = (addresses: string[]) => getServerSideSitemapIndex(addresses, TYPE);

/** The bytes as they are: an answer made of them by itself would be a copy. */
const streamOf = (bytes: Uint8Array) =>
  new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });

const FIRST = "<url>";
const END = "</urlset>";

function* xmlOf(fields: Iterable<ISitemapField>): Generator<string> {
  const builder = new SitemapBuilder();
  let isBegun = false;
  for (const some of inParts(fields, AT_A_TIME)) {
    const xml = mendSitemap(builder.buildSitemapXml(some));
    yield xml.slice(isBegun ? xml.indexOf(FIRST) : 0, xml.lastIndexOf(END));
    isBegun = true;
  }
  if (isBegun) yield END;
}

function* inParts<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
