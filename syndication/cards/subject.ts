import { messagesIn } from "#messages/messages.ts";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { directionOf } from "#newsroom/direction.ts";
import { type Card, type CardSubject, listCard, storyCard } from "./card.ts";

/** Stories among which a list's card looks for art. */
const LOOKED_AT = 5;

/** The card that a subject has now; undefined where there is no such page. */
export function cardOf(news: Catalogue, subject: CardSubject): Card | undefined {
  const newspaper = news.newspaper();
  const { list: say } = messagesIn(newspaper.language);
  const direction = directionOf(newspaper.language);
  if ("story" in subject) {
    const story = news.story(subject.story);
    return story && storyCard(story, newspaper);
  }
  const of = (query: Parameters<Catalogue["latest"]>[0], label: string, title: string | undefined) =>
    title === undefined
      ? undefined
      : listCard({ title, label, stories: news.latest(query, LOOKED_AT), direction }, newspaper);
  if ("section" in subject) return of(subject, say.section, news.section(subject.section)?.title);
  if ("topic" in subject) return of(subject, say.topic, news.topic(subject.topic)?.title);
  if ("author" in subject) {
    const author = news.author(subject.author);
    return of(subject, author?.kind === "desk" ? say.desk : say.author, author?.name);
  }
  if (subject.page !== "front") return undefined;
  // Without art, so that pages about the paper are not drawn again with every story.
  return listCard({ title: newspaper.slogan, label: newspaper.name, stories: [], direction }, newspaper);
}
