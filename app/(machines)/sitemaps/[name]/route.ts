import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import { sitemapAnswer } from "#syndication/sitemap/answer.ts";
import { readSitemapName } from "#syndication/sitemap/months.ts";
import { storyFields } from "#syndication/sitemap/stories.ts";

export const dynamic = "force-dynamic";

/** The stories of one month: /sitemaps/2017-03.xml, and /sitemaps/2017-03-2.xml where it has more than one sitemap holds. */
export async function GET(_request: Request, { params }: { params: Promise<{ name: string }> }) {
  const part = readSitemapName((await params).name);
  return sitemapAnswer(part ? storyFields(catalogue(), publication(), part) : []);
}
