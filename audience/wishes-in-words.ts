import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Wishes } from "./wishes.ts";

type Names = Pick<Catalogue, "newspaper" | "topic" | "section" | "author" | "card">;

/** Only what exists: a newsletter, topic, section, author or story that the newspaper does not have is no wish. */
export function knownWishes(names: Names, wishes: Wishes): Wishes {
  const letters = new Set(names.newspaper().newsletters.map(({ slug }) => slug));
  const only = <T>(list: T[], exists: (one: T) => unknown) => [...new Set(list)].filter(exists);
  return {
    ...wishes,
    newsletters: only(wishes.newsletters, (slug) => letters.has(slug)),
    topics: only(wishes.topics, (slug) => names.topic(slug)),
    sections: only(wishes.sections, (slug) => names.section(slug)),
    authors: only(wishes.authors, (slug) => names.author(slug)),
    stories: only(wishes.stories, (id) => names.card(id)),
  };
}

/** A wish, as the newspaper calls it. */
export type Named = { value: string; title: string };

/** What is wished, by the newspaper's names; what it no longer has is called by its slug. */
export function inWords(names: Names, wishes: Omit<Wishes, "rhythm">): Record<keyof typeof wishes, Named[]> {
  const letters = names.newspaper().newsletters;
  const named = (list: string[], title: (slug: string) => string | undefined): Named[] =>
    list.map((value) => ({ value, title: title(value) ?? value }));
  return {
    newsletters: named(wishes.newsletters, (slug) => letters.find((letter) => letter.slug === slug)?.title),
    topics: named(wishes.topics, (slug) => names.topic(slug)?.title),
    sections: named(wishes.sections, (slug) => names.section(slug)?.title),
    authors: named(wishes.authors, (slug) => names.author(slug)?.name),
    stories: named(wishes.stories, (id) => names.card(id)?.title),
  };
}
