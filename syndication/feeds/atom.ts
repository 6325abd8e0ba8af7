import { x } from "xastscript";
import type { Story } from "#newsroom/story.ts";
import { authorUrl } from "#newsroom/urls.ts";
import { storyHtml } from "../body/html.ts";
import { at, type Publication, permanentName } from "../publication.ts";
import { xmlDocument } from "../xml.ts";
import { FEED_TYPES, type Feed } from "./feed.ts";
import { MEDIA_NAMESPACE, mediaContent } from "./media.ts";

/** The time of a feed that has had no story yet: RFC 4287 asks for one. */
const NEVER = "1970-01-01T00:00:00.000Z";

/** Atom 1.0 (RFC 4287) with full text. */
export function atom(feed: Feed, publication: Publication): string {
  return xmlDocument(
    x(
      "feed",
      { xmlns: "http://www.w3.org/2005/Atom", "xmlns:media": MEDIA_NAMESPACE, "xml:lang": feed.language },
      x("id", feed.self.atom),
      x("title", feed.title),
      x("subtitle", feed.description),
      x("updated", feed.updated ?? NEVER),
      x("author", [x("name", publication.newspaper.name), x("uri", at(publication, "/"))]),
      x("link", { rel: "self", type: FEED_TYPES.atom, href: feed.self.atom }),
      x("link", { rel: "alternate", type: "text/html", href: feed.page }),
      feed.hub ? x("link", { rel: "hub", href: feed.hub }) : undefined,
      x("generator", "Stet"),
      ...feed.stories.map((story) => entry(story, publication)),
    ),
  );
}

const entry = (story: Story, publication: Publication) =>
  x(
    "entry",
    { "xml:lang": story.language },
    x("id", permanentName(publication, story.id)),
    x("title", story.title),
    x("link", { rel: "alternate", type: "text/html", href: at(publication, story.url) }),
    x("published", story.published),
    x("updated", story.updated),
    ...story.authors.map(({ name, slug }) =>
      x("author", [x("name", name), x("uri", at(publication, authorUrl(slug)))]),
    ),
    x("category", { term: story.section.slug, label: story.section.title }),
    ...story.topics.map(({ slug, title }) => x("category", { term: slug, label: title })),
    x("summary", story.standfirst),
    x("content", { type: "html" }, storyHtml(story, publication)),
    ...mediaContent(story, publication),
  );
