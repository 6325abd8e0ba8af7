import type { Catalogue, Correction, ListPage } from "#newsroom/catalogue/catalogue.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import { Newspaper } from "#newsroom/schema/newspaper.ts";
import type { StoryCard } from "#newsroom/story.ts";

const shades = { light: "#fefefc", dark: "#131517" };

/** A newspaper for tests: two newsletters, quiet nights, two alerts a day. */
export const newspaper = Newspaper.parse({
  name: "The Test",
  shortName: "Test",
  wordmark: { plain: "The ", dotted: "Test" },
  slogan: "x",
  description: "x",
  language: "en-GB",
  timeZone: "Europe/London",
  colours: {
    paper: shades,
    galley: shades,
    ink: { light: "#16181b", dark: "#e8e7e2" },
    secondary: shades,
    rule: shades,
    edge: shades,
    accent: shades,
    correction: shades,
  },
  publisher: { name: "The Test" },
  contact: {
    email: "newsroom@test.example",
    corrections: "c@test.example",
    security: "mailto:s@test.example",
  },
  policies: Object.fromEntries(
    "principles corrections ethics diversity masthead ownership verification unnamedSources feedback coverage privacy accessibility"
      .split(" ")
      .map((name) => [name, "/x"]),
  ),
  newsletters: [
    { slug: "morning", title: "Morning", description: "x", rhythm: "weekdays", at: "07:00" },
    { slug: "breaking-news", title: "Breaking news", description: "x", rhythm: "breaking" },
  ],
  alerts: { quiet: { from: "22:00", until: "06:30" }, perDay: 2, dailyAt: "17:00", weeklyOn: 6 },
  syndication: {
    licence: { permits: ["search"], prohibits: [], terms: "/x" },
    contentSignal: { search: true, aiInput: true, aiTrain: false },
  },
});

export const storyCard = (slug: string, more: Partial<StoryCard> = {}): StoryCard => ({
  id: `2026/11/23/${slug}`,
  url: `/politics/2026/11/23/${slug}`,
  title: `Title of ${slug}`,
  standfirst: `Standfirst of ${slug}.`,
  kind: "news",
  section: { slug: "politics", title: "Politics", description: "x" },
  topics: [{ slug: "brexit", title: "Brexit", phrase: "Brexit", description: "x" }],
  authors: [{ slug: "desk", name: "The desk", kind: "desk", description: "x", sameAs: [] }],
  published: "2026-11-23T12:00:00.000Z",
  updated: "2026-11-23T12:00:00.000Z",
  language: "en-GB",
  direction: "ltr",
  breaking: false,
  words: 100,
  readingMinutes: 1,
  corrections: [],
  ...more,
});

/** A newsroom whose stories a test sets by hand. */
export class FakeNewsroom {
  stories = new Map<string, StoryCard>();
  #listeners = new Set<(keys: readonly string[], revision: number) => void>();

  publish(card: StoryCard) {
    this.stories.set(card.id, card);
    for (const listener of this.#listeners) listener([`story:${card.id}`], 1);
  }

  withdraw(id: string) {
    this.stories.delete(id);
    for (const listener of this.#listeners) listener([`story:${id}`], 1);
  }

  get newsroom(): Pick<Newsroom, "catalogue" | "subscribe"> {
    return {
      catalogue: this.catalogue,
      subscribe: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
    };
  }

  get catalogue(): Catalogue {
    const all = () => [...this.stories.values()].sort((a, b) => (a.published < b.published ? 1 : -1));
    const page = (): ListPage => ({ stories: all(), total: this.stories.size, page: 1, pages: 1 });
    const corrections = () => ({ corrections: [] as Correction[], total: 0, page: 1, pages: 1 });
    const named = (slug: string) => ({ slug, title: slug, phrase: slug, name: slug, description: "x" });
    return {
      newspaper: () => newspaper,
      list: page,
      latest: (_: unknown, most: number) => all().slice(0, most),
      corrections,
      card: (id: string) => this.stories.get(id),
      topic: (slug: string) => (slug === "nothing" ? undefined : named(slug)),
      section: named,
      author: named,
    } as unknown as Catalogue;
  }
}
