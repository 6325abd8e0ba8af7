import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { StoryCard } from "#newsroom/story.ts";

const PER_BATCH = 200;

/** Stories to be looked at together; `gone` names those that are not online any more. */
export type Batch = { cards: StoryCard[]; gone: string[] };

/** All that is online, month by month: so a page of a long archive costs no more than one of a short one. */
export function* everyStory(catalogue: Catalogue): Generator<Batch> {
  for (const year of catalogue.calendar())
    for (const { date } of catalogue.calendar(year.date))
      for (let page = 1, pages = 1; page <= pages; page++) {
        const list = catalogue.list({ date }, page, PER_BATCH);
        pages = list.pages;
        yield { cards: list.stories, gone: [] };
      }
}

const STORY = "story:";

/** The stories whose keys these are (dependencies.ts), the other keys left out. */
export function* changedStories(catalogue: Catalogue, keys: readonly string[]): Generator<Batch> {
  const ids = keys.filter((key) => key.startsWith(STORY)).map((key) => key.slice(STORY.length));
  for (let i = 0; i < ids.length; i += PER_BATCH) {
    const batch: Batch = { cards: [], gone: [] };
    for (const id of ids.slice(i, i + PER_BATCH)) {
      const card = catalogue.card(id);
      if (card) batch.cards.push(card);
      else batch.gone.push(id);
    }
    yield batch;
  }
}
