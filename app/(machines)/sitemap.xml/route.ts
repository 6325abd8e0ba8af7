import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import { at } from "#syndication/publication.ts";
import { indexAnswer } from "#syndication/sitemap/answer.ts";
import { sitemapParts, sitemapPath } from "#syndication/sitemap/months.ts";

export const dynamic = "force-dynamic";

export function GET() {
  const paths = ["/sitemaps/pages.xml", ...sitemapParts(catalogue()).map(sitemapPath)];
  return indexAnswer(paths.map((path) => at(publication(), path)));
}
