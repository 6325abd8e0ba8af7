import type { Catalogue, ListQuery } from "#newsroom/catalogue/catalogue.ts";
import type { Front } from "#newsroom/schema/front.ts";
import type { Section } from "#newsroom/schema/lists.ts";
import type { StoryCard } from "#newsroom/story.ts";

/** How many stories each place of the front page holds. */
const PLACES = { related: 3, beside: 2, row: 6, wire: 6, section: 3, views: 4, mostRead: 5 } as const;

export type Lead = { story: StoryCard; title: string; standfirst: string; related: StoryCard[] };
type Feature = { section: Section; stories: StoryCard[] };

export type FrontPlan = {
  lead?: Lead;
  beside: StoryCard[];
  row: StoryCard[];
  wire: { title?: string; stories: StoryCard[] };
  features: Feature[];
  views: StoryCard[];
  /** A ranking, not a place: it may name stories that stand above. */
  mostRead: StoryCard[];
};

type Archive = Pick<Catalogue, "card" | "latest" | "section" | "mostRead" | "related">;

/** After so many newest stories that do not fit a place, it stays empty. */
const MOST_PASSED = 60;

const isView = (story: StoryCard) => story.kind === "opinion" || story.kind === "analysis";
const isNews = (story: StoryCard) => !isView(story) && story.kind !== "live";

/** Hands out stories, each one once. */
class Desk {
  readonly #archive: Archive;
  readonly #used = new Set<string>();

  constructor(archive: Archive) {
    this.#archive = archive;
  }

  /** The editor's choice, as far as it is published and nowhere yet. */
  chosen(ids: readonly string[], most: number): StoryCard[] {
    return this.#take(
      ids.map((id) => this.#archive.card(id)).filter((card) => card !== undefined),
      most,
    );
  }

  /** Adds stories of a pool that stand nowhere yet until the place is full. */
  fill(place: StoryCard[], most: number, pool: readonly StoryCard[]): StoryCard[] {
    return [...place, ...this.#take(pool, most - place.length)];
  }

  /**
   * Adds the newest stories of a list that stand nowhere yet and fit until the place is full. It asks for as many as are
   * missing, so that an edit of a story that the page does not show renders nothing.
   */
  fillNewest(
    place: StoryCard[],
    most: number,
    query: ListQuery,
    fits: (story: StoryCard) => boolean,
  ): StoryCard[] {
    const filled = [...place];
    const passed = new Set<string>();
    while (filled.length < most && passed.size < MOST_PASSED) {
      const found = this.#archive.latest(query, most - filled.length, [...this.#used, ...passed]);
      if (found.length === 0) break;
      for (const story of found) {
        if (fits(story)) filled.push(...this.#take([story], 1));
        else passed.add(story.id);
      }
    }
    return filled;
  }

  /** Adds the newest opinions and analyses that stand nowhere yet. */
  fillViews(place: StoryCard[], most: number): StoryCard[] {
    const missing = most - place.length;
    if (missing <= 0) return place;
    const pool = (["opinion", "analysis"] as const).flatMap((kind) =>
      this.#archive.latest({ kind }, missing, [...this.#used]),
    );
    return this.fill(
      place,
      most,
      pool.toSorted((a, b) => (a.published < b.published ? 1 : -1)),
    );
  }

  #take(pool: readonly StoryCard[], most: number): StoryCard[] {
    const taken: StoryCard[] = [];
    for (const story of pool) {
      if (taken.length >= most) break;
      if (this.#used.has(story.id)) continue;
      this.#used.add(story.id);
      taken.push(story);
    }
    return taken;
  }
}

/**
 * What stands where on the front page. The editor's choices (content/front.yaml) are placed first, all of them, so
 * that filling by recency never takes a story from a place further down. No story stands twice.
 */
export function planFront(front: Front, sections: readonly Section[], archive: Archive): FrontPlan {
  const desk = new Desk(archive);
  const chosenLead = front.lead && desk.chosen([front.lead.story], 1)[0];
  const chosenRelated = desk.chosen(front.lead?.related ?? [], PLACES.related);
  const chosen = {
    beside: desk.chosen(front.beside, PLACES.beside),
    row: desk.chosen(front.row, PLACES.row),
    wire: desk.chosen(front.wire?.stories ?? [], PLACES.wire),
    features: (front.sections.length > 0
      ? front.sections
      : sections.map(({ slug }) => ({ section: slug, stories: [] }))
    ).map(({ section, stories }) => ({ section, stories: desk.chosen(stories, PLACES.section) })),
    views: desk.chosen(front.opinion, PLACES.views),
  };

  const lead =
    chosenLead ??
    desk.fillNewest([], 1, {}, (story) => isNews(story) && story.picture !== undefined)[0] ??
    desk.fillNewest([], 1, {}, isNews)[0];
  const related =
    lead && chosenRelated.length === 0
      ? desk.fill([], PLACES.related, archive.related(lead.id, PLACES.related))
      : chosenRelated;
  const beside = desk.fillNewest(chosen.beside, PLACES.beside, {}, isNews);
  const row = desk.fillNewest(chosen.row, PLACES.row, {}, isNews);
  const features = chosen.features.flatMap(({ section: slug, stories }) => {
    const section = archive.section(slug);
    if (!section) return [];
    const filled = desk.fillNewest(stories, PLACES.section, { section: slug }, (story) => !isView(story));
    return filled.length > 0 ? [{ section, stories: filled }] : [];
  });
  const wire = desk.fillNewest(chosen.wire, PLACES.wire, {}, isNews);
  const views = desk.fillViews(chosen.views, PLACES.views);

  return {
    lead: lead && {
      story: lead,
      title: (lead === chosenLead && front.lead?.title) || lead.title,
      standfirst: (lead === chosenLead && front.lead?.standfirst) || lead.standfirst,
      related,
    },
    beside,
    row,
    wire: { title: front.wire?.title, stories: wire },
    features,
    views,
    mostRead: mostRead(front, archive),
  };
}

/** What readers read most; where they have read too little, the editor's choice, then the newest. */
function mostRead(front: Front, archive: Archive): StoryCard[] {
  const read = archive.mostRead(PLACES.mostRead);
  const editors = front.mostRead.map((id) => archive.card(id)).filter((card) => card !== undefined);
  const named = [...new Map([...read, ...editors].map((story) => [story.id, story])).values()];
  const missing = PLACES.mostRead - named.length;
  const newest =
    missing > 0
      ? archive.latest(
          {},
          missing,
          named.map(({ id }) => id),
        )
      : [];
  return [...named, ...newest].slice(0, PLACES.mostRead);
}
