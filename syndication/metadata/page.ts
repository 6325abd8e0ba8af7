import type { Metadata } from "next";
import type { Card, CardSubject } from "../cards/card.ts";
import { at, type Publication } from "../publication.ts";
import { cardImage, feedLinks, locale, OPEN, twitterSite, windowTitle } from "./shared.ts";

/** A page that is not a story. `path` holds the number of a list's page; `feedOf` is the path of the page whose feeds it has. */
export type Leaf = {
  title: string;
  description: string;
  path: string;
  subject: CardSubject;
  card: Card;
  feedOf?: { path: string; title: string };
};

/** The head of any page that is not a story. */
export function leafMetadata(leaf: Leaf, publication: Publication): Metadata {
  const { title, description, path, subject, card, feedOf } = leaf;
  const { newspaper } = publication;
  const url = at(publication, path);
  const image = cardImage(subject, card);
  const picture = { ...image, url: at(publication, image.url) };
  const feeds = feedOf ?? { path: "/", title: newspaper.name };
  return {
    // Next takes the slash from an origin's address where it knows a base: sitemaps write it, and so must the front page.
    metadataBase: null,
    title: windowTitle(title, newspaper),
    description,
    alternates: {
      canonical: url,
      types: feedLinks(feeds.path, feeds.title),
    },
    robots: OPEN,
    openGraph: {
      type: "website",
      title,
      description,
      url,
      siteName: newspaper.name,
      locale: locale(newspaper.language),
      images: [picture],
    },
    twitter: {
      card: "summary_large_image",
      site: twitterSite(publication),
      title,
      description,
      images: [{ url: picture.url, alt: picture.alt }],
    },
  };
}
