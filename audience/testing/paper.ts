import type { Catalogue, Correction, ListPage, ListQuery } from "#newsroom/catalogue/catalogue.ts";
import { testNewspaper } from "#newsroom/fixtures/newspaper.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";
import type { StoryCard } from "#newsroom/story.ts";

/** A newspaper for tests: two newsletters, quiet nights, two alerts a day. */
export const newspaper = testNewspaper({
  newsletters: [
    { slug: "morning", title: "Morning", description: "x", rhythm: "weekdays", at: "07:00" },
    { slug: "breaking-news", title: "Breaking news", description: "x", rhythm: "breaking" },
  ],
  alerts: { quiet: { from: "22:00", until: "06:30" }, perDay: 2, dailyAt: "17:00", weeklyOn: 6 },
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
  isCorrected: false,
  isCorrectedLast: false,
  ...more,
});

let papers = 0;

/** A newsroom whose stories a test sets by hand. */
export class FakeNewsroom {
  stories = new Map<string, StoryCard>();
  /** How often a story, or a page of stories, was asked for. */
  asked = 0;
  #aliases = new Map<string, string[]>();
  #identity = ++papers;
  #changes: string[] = [];
  #listeners = new Set<(keys: readonly string[], revision: number) => void>();

  /** `aliases`: addresses that it had before. */
  publish(card: StoryCard, aliases: string[] = []) {
    this.stories.set(card.id, card);
    this.#aliases.set(card.id, aliases);
    this.#tell(`story:${card.id}`);
  }

  withdraw(id: string) {
    this.stories.delete(id);
    this.#tell(`story:${id}`);
  }

  /** The catalogue is built anew: nothing is known of earlier changes. */
  rebuild() {
    this.#identity = ++papers;
    this.#changes = [];
    for (const listener of this.#listeners) listener(["*"], 1);
  }

  #tell(key: string) {
    this.#changes.push(key);
    for (const listener of this.#listeners) listener([key], this.#changes.length);
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
    const all = ({ date = "" }: ListQuery = {}) =>
      [...this.stories.values()]
        .filter(({ published }) => published.startsWith(date))
        .sort((a, b) => (a.published < b.published ? 1 : -1));
    const list = (query: ListQuery, page = 1, perPage = 25): ListPage => {
      this.asked++;
      const stories = all(query);
      const pages = Math.max(1, Math.ceil(stories.length / perPage));
      return {
        stories: stories.slice((page - 1) * perPage, page * perPage),
        total: stories.length,
        page,
        pages,
      };
    };
    const calendar = (date = "") => {
      const length = date.length === 0 ? 4 : date.length + 3;
      const days = new Set(all({ date }).map(({ published }) => published.slice(0, length)));
      return [...days].map((day) => ({ date: day, stories: all({ date: day }).length }));
    };
    const card = (id: string) => {
      this.asked++;
      return this.stories.get(id);
    };
    const corrections = () => ({ corrections: [] as Correction[], total: 0, page: 1, pages: 1 });
    const named = (slug: string) => ({ slug, title: slug, phrase: slug, name: slug, description: "x" });
    return {
      newspaper: () => newspaper,
      list,
      calendar,
      latest: (_: unknown, most: number) => all().slice(0, most),
      corrections,
      card,
      story: (id: string) => this.stories.has(id) && { aliases: this.#aliases.get(id) },
      resolve: (path: string) => {
        const to = all().find(({ id }) => this.#aliases.get(id)?.includes(path));
        return to ? { found: "moved", to: to.url } : { found: "nothing" };
      },
      topic: (slug: string) => (slug === "nothing" ? undefined : named(slug)),
      section: named,
      author: named,
      identity: () => this.#identity,
      revision: () => this.#changes.length,
      changedSince: (revision: number) => this.#changes.slice(revision),
    } as unknown as Catalogue;
  }
}
