import type { Metadata } from "next";
import type { Card, CardSubject } from "../cards/card.ts";
import type { Publication } from "../publication.ts";
import { cardImage, feedLinks, HIDDEN, locale, OPEN, twitterSite } from "./shared.ts";

/** A page that is not a story. `path` holds the number of a list's page; `feedOf` is the path of the page whose feeds it has. */
export type Leaf = {
  title: string;
  description: string;
  path: string;
  subject: CardSubject;
  card: Card;
  feedOf?: { path: string; title: string };
  isHidden?: boolean;
};

/** The head of any page that is not a story. */
export function leafMetadata(leaf: Leaf, publication: Publication): Metadata {
  const { title, description, path, subject, card, feedOf, isHidden } = leaf;
  const { newspaper } = publication;
  const image = cardImage(subject, card);
  return {
    title,
    description,
    alternates: {
      canonical: path,
      types: feedOf ? feedLinks(feedOf.path, feedOf.title) : feedLinks("/", newspaper.name),
    },
    robots: isHidden ? HIDDEN : OPEN,
    openGraph: {
      type: "website",
      title,
      description,
      url: path,
      siteName: newspaper.name,
      locale: locale(newspaper.language),
      images: [image],
    },
    twitter: {
      card: "summary_large_image",
      site: twitterSite(publication),
      title,
      description,
      images: [{ url: image.url, alt: image.alt }],
    },
  };
}
