import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Front } from "#newsroom/schema/front.ts";
import type { Section } from "#newsroom/schema/lists.ts";
import type { StoryCard } from "#newsroom/story.ts";

/** How many stories each place of the front page holds. */
const PLACES = { related: 3, beside: 2, row: 6, wire: 6, section: 3, views: 4, mostRead: 5 } as const;

export type Lead = { story: StoryCard; title: string; standfirst: string; related: StoryCard[] };
export type Feature = { section: Section; stories: StoryCard[] };

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

const isView = (story: StoryCard) => story.kind === "opinion" || story.kind === "analysis";

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

  /** Adds the newest stories that stand nowhere yet until the place is full. */
  fill(place: StoryCard[], most: number, pool: readonly StoryCard[]): StoryCard[] {
    return [...place, ...this.#take(pool, most - place.length)];
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

  const newest = archive.latest({}, 60);
  const news = newest.filter((story) => !isView(story) && story.kind !== "live");
  const lead =
    chosenLead ??
    desk.fill(
      [],
      1,
      news.filter((story) => story.picture),
    )[0] ??
    desk.fill([], 1, news)[0];
  const related =
    lead && chosenRelated.length === 0
      ? desk.fill([], PLACES.related, archive.related(lead.id, PLACES.related))
      : chosenRelated;
  const beside = desk.fill(chosen.beside, PLACES.beside, news);
  const row = desk.fill(chosen.row, PLACES.row, news);
  const features = chosen.features.flatMap(({ section: slug, stories }) => {
    const section = archive.section(slug);
    if (!section) return [];
    const pool = archive.latest({ section: slug }, 40).filter((story) => !isView(story));
    const filled = desk.fill(stories, PLACES.section, pool);
    return filled.length > 0 ? [{ section, stories: filled }] : [];
  });
  const wire = desk.fill(chosen.wire, PLACES.wire, news);
  const views = desk.fill(chosen.views, PLACES.views, newest.filter(isView));

  const read = archive.mostRead(PLACES.mostRead);
  const editors = front.mostRead.map((id) => archive.card(id)).filter((card) => card !== undefined);
  const mostRead = [...new Map([...read, ...editors, ...newest].map((story) => [story.id, story])).values()];

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
    mostRead: mostRead.slice(0, PLACES.mostRead),
  };
}
