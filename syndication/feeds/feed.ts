import type { Catalogue, ListQuery } from "#newsroom/catalogue/catalogue.ts";
import type { Story } from "#newsroom/story.ts";
import { authorUrl, sectionUrl, topicUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";

/** What a feed can be of: the whole newspaper, or one section, topic or author by its slug. */
export type FeedSubject = { section?: string; topic?: string; author?: string };

/** A feed before it has a format. All addresses are absolute. */
export type Feed = {
  title: string;
  description: string;
  language: string;
  /** The page that shows the same stories. */
  page: string;
  /** The feed's own address in each format. */
  self: Record<FeedFormat, string>;
  /** WebSub hub, where one is configured. */
  hub?: string;
  /** Newest publication or update among the stories; nothing while there are none. */
  updated?: string;
  stories: Story[];
};

/** Formats and their media types. */
export const FEED_TYPES = {
  xml: "application/rss+xml",
  atom: "application/atom+xml",
  json: "application/feed+json",
} as const;
export type FeedFormat = keyof typeof FEED_TYPES;
export const FEED_FORMATS = Object.keys(FEED_TYPES) as FeedFormat[];

/** Stories in a feed: two busy days, and little enough that a reader polls it whole. */
const MOST = 30;

/** Site path of a feed; `page` is the path of the page that it belongs to. */
export const feedPath = (page: string, format: FeedFormat) => `${page === "/" ? "" : page}/feed.${format}`;

type Named = { path: string; title: string; description: string };

/** The page that a subject has; undefined where there is no such section, topic or author. */
function subjectPage(
  news: Pick<Catalogue, "newspaper" | "section" | "topic" | "author">,
  subject: FeedSubject,
): Named | undefined {
  const { name, description } = news.newspaper();
  if (subject.section !== undefined) {
    const section = news.section(subject.section);
    return section && { ...section, path: sectionUrl(section.slug) };
  }
  if (subject.topic !== undefined) {
    const topic = news.topic(subject.topic);
    return topic && { ...topic, path: topicUrl(topic.slug) };
  }
  if (subject.author !== undefined) {
    const author = news.author(subject.author);
    return author && { path: authorUrl(author.slug), title: author.name, description: author.description };
  }
  return { path: "/", title: name, description };
}

/** The newest stories of a subject, whole; undefined where there is no such subject. */
export function readFeed(news: Catalogue, origin: string, subject: FeedSubject): Feed | undefined {
  const page = subjectPage(news, subject);
  if (!page) return undefined;
  const newspaper = news.newspaper();
  const publication: Publication = { newspaper, origin };
  const query: ListQuery = subject;
  const stories = news.latest(query, MOST).flatMap(({ id }) => news.story(id) ?? []);
  const address = (format: FeedFormat) => at(publication, feedPath(page.path, format));
  return {
    title: page.path === "/" ? newspaper.name : `${page.title} – ${newspaper.name}`,
    description: page.description,
    language: newspaper.language,
    page: at(publication, page.path),
    self: { xml: address("xml"), atom: address("atom"), json: address("json") },
    hub: newspaper.syndication.hub,
    updated: stories
      .map((story) => story.updated)
      .toSorted()
      .at(-1),
    stories,
  };
}
