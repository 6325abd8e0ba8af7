import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import type { StoryCard } from "#newsroom/story.ts";
import type { AlertStore, KnownStory } from "../ports/store.ts";
import type { Batch } from "./batches.ts";
import { ARCHIVE, findNews, isOldOne, takeAsKnown } from "./events.ts";

export type LookOptions = {
  catalogue: Catalogue;
  store: AlertStore;
  clock: Clock;
  log: Log;
  onNews: () => void;
};

/**
 * One look at stories, batch by batch. `opened`: when the audience opened, should this be the first look; what was published before
 * is told to nobody. Old stories that are new to us wait until the end, when it is clear whether they are an archive.
 */
export function openLook({ catalogue, store, clock, log, onNews }: LookOptions, opened?: number) {
  const waiting: StoryCard[] = [];
  let isArchive = false;

  const breakingLetters = () =>
    catalogue
      .newspaper()
      .newsletters.filter(({ rhythm }) => rhythm === "breaking")
      .map(({ slug }) => slug);

  async function tell(cards: readonly StoryCard[], before: ReadonlyMap<string, KnownStory>) {
    const { known, campaigns } = findNews(cards, before, breakingLetters(), clock());
    if (known.length > 0) await store.note(known, campaigns);
    for (const { id } of campaigns) log("info", "audience.news", { campaign: id });
    if (campaigns.length > 0) onNews();
  }

  return {
    async at({ cards, gone }: Batch): Promise<void> {
      const before = await store.known(cards.map(({ id }) => id));
      const silent: StoryCard[] = [];
      const rest: StoryCard[] = [];
      for (const card of cards) {
        if (before.has(card.id)) rest.push(card);
        else if (opened !== undefined && Date.parse(card.published) <= opened) silent.push(card);
        else if (isOldOne(card, clock())) waiting.push(card);
        else rest.push(card);
      }
      isArchive ||= waiting.length > ARCHIVE;
      if (isArchive) silent.push(...waiting.splice(0));
      if (silent.length > 0) await store.note(takeAsKnown(silent), []);
      await tell(rest, before);
      for (const id of gone) await store.cancelStory(id, clock());
    },
    async end(): Promise<void> {
      await tell(waiting.splice(0), new Map());
    },
  };
}
