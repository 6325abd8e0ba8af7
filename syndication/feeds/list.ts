import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { authorUrl, sectionUrl, topicUrl } from "#newsroom/urls.ts";

/** A page that has feeds. */
export type FeedPage = { title: string; path: string };

/** Every page that has feeds, by kind: for /feeds, for people, and its OPML, for feed readers. */
export const feedPages = (news: Pick<Catalogue, "newspaper" | "sections" | "topics" | "authors">) => ({
  site: [{ title: news.newspaper().name, path: "/" }] as FeedPage[],
  sections: news.sections().map(({ title, slug }): FeedPage => ({ title, path: sectionUrl(slug) })),
  topics: news.topics().map(({ title, slug }): FeedPage => ({ title, path: topicUrl(slug) })),
  authors: news.authors().map(({ name, slug }): FeedPage => ({ title: name, path: authorUrl(slug) })),
});
