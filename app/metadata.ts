import type { Metadata } from "next";
import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import type { CardSubject } from "#syndication/cards/card.ts";
import { cardOf } from "#syndication/cards/subject.ts";
import { leafMetadata } from "#syndication/metadata/page.ts";

const FRONT: CardSubject = { page: "front" };

/** Title, description, canonical address, card and feeds of a page that is not a story. `subject` is what the page is about. */
export function pageMetadata(
  title: string,
  description: string,
  path: string,
  { subject = FRONT, feedOf }: { subject?: CardSubject; feedOf?: { path: string; title: string } } = {},
): Metadata {
  const card = cardOf(catalogue(), subject);
  if (!card) throw new Error(`There is no ${JSON.stringify(subject)} for the card of ${path}.`);
  return leafMetadata({ title, description, path, subject, card, feedOf }, publication());
}
