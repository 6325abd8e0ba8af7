import { getServerSideSitemap, getServerSideSitemapIndex, type ISitemapField } from "next-sitemap";
import { mendSitemap } from "./mend.ts";

const TYPE = { "Content-Type": "application/xml; charset=utf-8" };

/** A sitemap as an HTTP answer. */
export async function sitemapAnswer(fields: ISitemapField[]): Promise<Response> {
  const built = await getServerSideSitemap(fields);
  return new Response(mendSitemap(await built.text()), { headers: TYPE });
}

/** An index of sitemaps as an HTTP answer. */
export const indexAnswer = (addresses: string[]) => getServerSideSitemapIndex(addresses, TYPE);
