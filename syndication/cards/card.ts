import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import type { Picture, Story, StoryCard } from "#newsroom/story.ts";
import { type Focus, focusOf } from "./crop.ts";
import { contentHash } from "./hash.ts";

/** Pixels of a social picture: what every network cuts least. */
export const CARD_SIZE = { width: 1200, height: 630 };

/** What a social picture shows. Art is cut to a square around its focus point. */
export type Card = {
  headline: string;
  /** The section, or the kind of list. */
  label: string;
  direction: "ltr" | "rtl";
  language: string;
  wordmark: Newspaper["wordmark"];
  colours: { paper: string; galley: string; ink: string; secondary: string; rule: string };
  art?: { hash: string; focus: Focus };
};

/** The page that a card stands for. */
export type CardSubject =
  | { story: string }
  | { section: string }
  | { topic: string }
  | { author: string }
  | { page: "front" };

const look = ({ wordmark, colours }: Newspaper) => ({
  wordmark,
  colours: {
    paper: colours.paper.light,
    galley: colours.galley.light,
    ink: colours.ink.light,
    secondary: colours.secondary.light,
    rule: colours.rule.light,
  },
});

const art = (picture: Picture | undefined) =>
  picture && { hash: picture.hash, focus: focusOf(picture.focus) };

/** A story's card: its social headline and picture where the editor gave them. */
export const storyCard = (
  story: Pick<Story, "title" | "section" | "direction" | "language" | "picture" | "social">,
  newspaper: Newspaper,
): Card => ({
  headline: story.social?.title ?? story.title,
  label: story.section.title,
  direction: story.direction,
  language: story.language,
  art: art(story.social?.picture ?? story.picture),
  ...look(newspaper),
});

/** The card of a list: its name, and the art of its newest story that has some. */
export const listCard = (
  list: { title: string; label: string; stories: readonly StoryCard[]; direction: "ltr" | "rtl" },
  newspaper: Newspaper,
): Card => ({
  headline: list.title,
  label: list.label,
  direction: list.direction,
  language: newspaper.language,
  art: art(list.stories.find(({ picture }) => picture)?.picture),
  ...look(newspaper),
});

const pathOf = (subject: CardSubject) => Object.entries(subject)[0]?.join("/") ?? "";

/** /cards/{hash}/story/2017/03/02/slug.jpg: what stands there never changes, since the hash is of all that the card shows. */
export const cardUrl = (subject: CardSubject, card: Card) =>
  `/cards/${contentHash(card)}/${pathOf(subject)}.jpg`;

const ADDRESS = /^\/cards\/([0-9a-f]{16})\/(story|section|topic|author|page)\/([a-z0-9/-]{1,200})\.jpg$/;

/** What a drawn card is called where it is kept: nobody finds it under another page's address. */
export const cardFile = (subject: CardSubject, hash: string) =>
  `${hash}-${pathOf(subject).replaceAll("/", "-")}.jpg`;

/** Reads what `cardUrl` wrote. */
export function readCardPath(path: string): { hash: string; subject: CardSubject } | undefined {
  const [, hash, kind, name] = ADDRESS.exec(path) ?? [];
  return hash && kind ? { hash, subject: { [kind]: name } as CardSubject } : undefined;
}
