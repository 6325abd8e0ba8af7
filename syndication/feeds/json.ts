import type { Story } from "#newsroom/story.ts";
import { authorUrl } from "#newsroom/urls.ts";
import { storyHtml } from "../body/html.ts";
import { pictureFor } from "../body/place.ts";
import { at, type Publication, permanentName } from "../publication.ts";
import type { Feed } from "./feed.ts";

/** JSON Feed 1.1 with full text. */
export function jsonFeed(feed: Feed, publication: Publication): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    home_page_url: feed.page,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    authors: [{ name: publication.newspaper.name, url: at(publication, "/") }],
    hubs: feed.hub ? [{ type: "WebSub", url: feed.hub }] : undefined,
    items: feed.stories.map((story) => item(story, publication)),
  });
}

const item = (story: Story, publication: Publication) => ({
  id: permanentName(publication, story.id),
  url: at(publication, story.url),
  title: story.title,
  summary: story.standfirst,
  content_html: storyHtml(story, publication),
  image: story.picture && pictureFor(publication, story.picture).src,
  date_published: story.published,
  date_modified: story.updated,
  authors: story.authors.map(({ name, slug }) => ({ name, url: at(publication, authorUrl(slug)) })),
  tags: [story.section, ...story.topics].map(({ title }) => title),
  language: story.language,
});
