import { at, type Publication } from "../publication.ts";

/** Addresses that answer forms and hold nothing to find. Pages that are `noindex` stay open: a crawler must read that they are. */
const NOTHING_TO_FIND = ["/api/"];

const yesNo = (allowed: boolean) => (allowed ? "yes" : "no");

/**
 * robots.txt (RFC 9309) with the paper's Content-Signal. The RSL licence is linked from pages and named by a
 * header instead of a `License:` line, which crawlers' linters call an unknown directive (docs/decisions).
 */
export function robotsTxt(publication: Publication): string {
  const { search, aiInput, aiTrain } = publication.newspaper.syndication.contentSignal;
  return [
    "User-agent: *",
    `Content-Signal: search=${yesNo(search)}, ai-input=${yesNo(aiInput)}, ai-train=${yesNo(aiTrain)}`,
    ...NOTHING_TO_FIND.map((path) => `Disallow: ${path}`),
    "Allow: /",
    "",
    `Sitemap: ${at(publication, "/sitemap.xml")}`,
    `Sitemap: ${at(publication, "/news-sitemap.xml")}`,
    "",
  ].join("\n");
}
