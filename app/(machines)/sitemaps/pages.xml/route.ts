import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { catalogue } from "#platform/wiring.ts";
import { sitemapAnswer } from "#syndication/sitemap/answer.ts";
import { pageFields } from "#syndication/sitemap/pages.ts";

export const dynamic = "force-dynamic";

export function GET() {
  const standing = Object.keys(site().messages.standing).map((name) => `/${name}`);
  return sitemapAnswer(pageFields(catalogue(), publication(), standing));
}
