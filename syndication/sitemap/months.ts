import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { derive } from "#newsroom/catalogue/derive.ts";

/** Addresses in one sitemap: the format allows 50,000, but a month must answer in 200 ms. */
export const URLS_PER_SITEMAP = 10_000;

/** One sitemap of stories: a month of publication, `YYYY-MM`, in parts where it holds more than fits. */
export type SitemapPart = { month: string; part: number };

export const sitemapPath = ({ month, part }: SitemapPart) =>
  `/sitemaps/${part > 1 ? `${month}-${part}` : month}.xml`;

const NAME = /^(\d{4}-(?:0[1-9]|1[0-2]))(?:-([2-9]|[1-9]\d{1,2}))?\.xml$/;

/** The part that a file's name stands for; undefined where it is none. */
export function readSitemapName(name: string): SitemapPart | undefined {
  const [, month, part = "1"] = NAME.exec(name) ?? [];
  return month === undefined ? undefined : { month, part: Number(part) };
}

/** Every part of every month in which something was published, newest first. */
export const sitemapParts = (news: Pick<Catalogue, "calendar">): SitemapPart[] =>
  derive("sitemap parts", () =>
    news
      .calendar()
      .flatMap((year) => news.calendar(year.date))
      .flatMap(({ date, stories }) =>
        Array.from({ length: Math.ceil(stories / URLS_PER_SITEMAP) }, (_, i) => ({
          month: date,
          part: i + 1,
        })),
      ),
  );
