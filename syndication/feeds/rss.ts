import { x } from "xastscript";
import type { Story } from "#newsroom/story.ts";
import { storyHtml } from "../body/html.ts";
import { at, type Publication, permanentName } from "../publication.ts";
import { xmlDocument } from "../xml.ts";
import { FEED_TYPES, type Feed } from "./feed.ts";
import { MEDIA_NAMESPACE, mediaContent } from "./media.ts";

/** RFC 822 with a four-digit year, as RSS asks for. */
const rfc822 = (instant: string) => new Date(instant).toUTCString().replace("GMT", "+0000");

/** A description in RSS is HTML: what would be read as a tag or a reference in plain words is escaped, and nothing else. */
const asHtml = (text: string) => text.replace(/&(?=#|[a-z])/gi, "&amp;").replaceAll("<", "&lt;");

/** RSS 2.0 with full text, every author, and the picture with its credit. */
export function rss(feed: Feed, publication: Publication): string {
  const channel = x("channel", [
    x("title", feed.title),
    x("link", feed.page),
    x("description", asHtml(feed.description)),
    x("language", feed.language),
    x("atom:link", { rel: "self", type: FEED_TYPES.xml, href: feed.self.xml }),
    feed.hub ? x("atom:link", { rel: "hub", href: feed.hub }) : undefined,
    feed.updated ? x("lastBuildDate", rfc822(feed.updated)) : undefined,
    x("generator", "Stet"),
    x("docs", "https://www.rssboard.org/rss-specification"),
    ...feed.stories.map((story) => item(story, publication)),
  ]);
  const namespaces = {
    "xmlns:atom": "http://www.w3.org/2005/Atom",
    "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
    "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    "xmlns:media": MEDIA_NAMESPACE,
  };
  return xmlDocument(x("rss", { version: "2.0", ...namespaces }, channel));
}

const item = (story: Story, publication: Publication) =>
  x("item", [
    x("title", story.title),
    x("link", at(publication, story.url)),
    x("guid", { isPermaLink: "false" }, permanentName(publication, story.id)),
    x("pubDate", rfc822(story.published)),
    x("atom:updated", story.updated),
    ...story.authors.map(({ name }) => x("dc:creator", name)),
    x("dc:language", story.language),
    ...[story.section, ...story.topics].map(({ title }) => x("category", title)),
    x("description", asHtml(story.standfirst)),
    x("content:encoded", storyHtml(story, publication)),
    ...mediaContent(story, publication),
  ]);
