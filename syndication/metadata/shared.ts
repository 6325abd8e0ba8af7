import type { Metadata } from "next";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { CARD_SIZE, type Card, type CardSubject, cardUrl } from "../cards/card.ts";
import { FEED_FORMATS, FEED_TYPES, feedPath } from "../feeds/feed.ts";
import type { Publication } from "../publication.ts";

/** One robots meta a page: previews may be large and excerpts long. */
export const OPEN: Metadata["robots"] = {
  index: true,
  follow: true,
  "max-image-preview": "large",
  "max-snippet": -1,
  "max-video-preview": -1,
};

/** What a window's tab says. Next's own template would read a `$&` in a headline as its own sign. */
export const windowTitle = (title: string, { name }: Pick<Newspaper, "name">): Metadata["title"] => ({
  absolute: `${title} – ${name}`,
});

/** BCP 47 as Open Graph writes it: en_GB. */
export const locale = (language: string) => {
  const { language: code, region } = new Intl.Locale(language).maximize();
  return `${code}_${region}`;
};

/** The card of a page: its address, size and words for those who cannot see it. */
export const cardImage = (subject: CardSubject, card: Card) => ({
  url: cardUrl(subject, card),
  ...CARD_SIZE,
  alt: card.headline,
  type: "image/jpeg",
});

/** `link rel=alternate` of the feeds of a page; `title` names them. */
export const feedLinks = (path: string, title: string) =>
  Object.fromEntries(
    FEED_FORMATS.map((format) => [FEED_TYPES[format], [{ url: feedPath(path, format), title }]]),
  );

/** The paper's account on X, where it has one. */
export const twitterSite = ({ newspaper }: Publication) =>
  newspaper.social.find(({ network }) => /^(?:x|twitter)$/i.test(network))?.handle;
