import type { ISitemapField } from "next-sitemap";
import type { Catalogue, ListQuery } from "#newsroom/catalogue/catalogue.ts";
import { authorUrl, sectionUrl, topicUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";

/** Lists of the whole paper that have no story of their own. */
const LISTS = ["/topics", "/authors", "/archive", "/corrections", "/feeds", "/subscribe", "/app"];

/** The front page, sections, topics and authors with stories, and standing pages (their paths). A list's `lastmod` is that of its newest story. */
export function pageFields(
  news: Catalogue,
  publication: Publication,
  standing: readonly string[],
): ISitemapField[] {
  const list = (path: string, query: ListQuery): ISitemapField[] => {
    const [newest] = news.latest(query, 1);
    return newest ? [{ loc: at(publication, path), lastmod: newest.published }] : [];
  };
  return [
    { loc: at(publication, "/"), lastmod: news.lastChange() },
    ...news.sections().flatMap(({ slug }) => list(sectionUrl(slug), { section: slug })),
    ...news.topics().flatMap(({ slug }) => list(topicUrl(slug), { topic: slug })),
    ...news.authors().flatMap(({ slug }) => list(authorUrl(slug), { author: slug })),
    ...[...LISTS, ...standing].map((path) => ({ loc: at(publication, path) })),
  ];
}
