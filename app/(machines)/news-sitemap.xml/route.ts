import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import { sitemapAnswer } from "#syndication/sitemap/answer.ts";
import { newsFields } from "#syndication/sitemap/news.ts";

export const dynamic = "force-dynamic";
export const GET = () => sitemapAnswer(newsFields(catalogue(), publication()));
