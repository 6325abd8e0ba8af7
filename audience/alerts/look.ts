import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import type { StoryCard } from "#newsroom/story.ts";
import type { AlertStore, KnownStory } from "../ports/store.ts";
import type { Batch } from "./batches.ts";
import { ARCHIVE, findNews, isOldOne, takeAsKnown } from "./events.ts";
import { formerIds } from "./moved.ts";

/** More that is new to us at once is an archive, of which no story was here before. */
const MOST_MOVED = 50;

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
    for (const campaign of campaigns)
      if (campaign.breaking && campaign.story && before.has(campaign.story))
        campaign.id = (await store.newsOf(campaign.story)) ?? campaign.id;
    if (known.length > 0) await store.note(known, campaigns);
    for (const { id } of campaigns) log("info", "audience.news", { campaign: id });
    if (campaigns.length > 0) onNews();
  }

  /** A story that got another address is the one that it was: its followers were told of it. */
  async function takeOver(id: string) {
    for (const [former] of await store.known(formerIds(catalogue, id))) await store.moveStory(former, id);
  }

  return {
    async at({ cards, gone }: Batch): Promise<void> {
      const ids = cards.map(({ id }) => id);
      const known = await store.known(ids);
      const unknown = ids.filter((id) => !known.has(id));
      if (opened === undefined && unknown.length <= MOST_MOVED) for (const id of unknown) await takeOver(id);
      const before = await store.known(ids);
      const silent: StoryCard[] = [];
      const rest: StoryCard[] = [];
      for (const card of cards) {
        if (before.has(card.id)) rest.push(card);
        else if (opened !== undefined && Date.parse(card.published) <= opened) silent.push(card);
        else if (isOldOne(card, clock())) waiting.push(card);
        else rest.push(card);
      }
      if (await store.restoreStories(rest.filter(({ id }) => before.has(id)).map(({ id }) => id))) onNews();
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
