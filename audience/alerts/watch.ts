import { setImmediate as breathe } from "node:timers/promises";
import { EVERYTHING } from "#newsroom/catalogue/dependencies.ts";
import type { Clock, Log, Newsroom } from "#newsroom/newsroom.ts";
import type { StoryCard } from "#newsroom/story.ts";
import type { AlertStore } from "../ports/store.ts";
import { findNews, takeAsKnown } from "./events.ts";

const PER_PAGE = 50;
/** Files are saved in bursts: a burst is looked at as one. Milliseconds. */
const BURST = 150;
/** Should a change ever go unannounced, its story is found among the newest this often. Milliseconds. */
const PATROL = 30_000;

type Options = {
  newsroom: Pick<Newsroom, "catalogue" | "subscribe">;
  store: AlertStore;
  clock: Clock;
  log: Log;
  /** Called when campaigns were made. */
  onNews: () => void;
};

export type StoryWatch = {
  /** Resolves when the stories that changed while nobody watched were looked at. */
  caughtUp: Promise<void>;
  /** Resolves when nothing is being looked at; then nothing will be. */
  close(): Promise<void>;
};

/**
 * Turns what happens in the catalogue into campaigns. What is known of each story is kept in the store, together with the
 * campaigns that followed from it, so a story that goes live while no server runs is told when one starts.
 */
export function watchStories({ newsroom, store, clock, log, onNews }: Options): StoryWatch {
  const { catalogue } = newsroom;
  let changed = new Set<string>();
  let everything = false;
  let timer: NodeJS.Timeout | undefined;
  let work = Promise.resolve();

  const breakingLetters = () =>
    catalogue
      .newspaper()
      .newsletters.filter(({ rhythm }) => rhythm === "breaking")
      .map(({ slug }) => slug);

  /** `opened`: when the audience opened, should this be the first look; what was published before is told to nobody. */
  async function look(all: StoryCard[], opened?: number) {
    const before = await store.known(all.map(({ id }) => id));
    const isOld = ({ id, published }: StoryCard) =>
      opened !== undefined && !before.has(id) && Date.parse(published) <= opened;
    const old = takeAsKnown(all.filter(isOld));
    const cards = all.filter((card) => !isOld(card));
    const { known, campaigns } = findNews(cards, before, breakingLetters(), clock());
    if (old.length + known.length > 0) await store.note([...old, ...known], campaigns);
    for (const { id } of campaigns) log("info", "audience.news", { campaign: id });
    if (campaigns.length > 0) onNews();
  }

  async function lookAtEverything() {
    const first = !(await store.hasBaseline());
    const opened = first ? await store.opened(clock()) : undefined;
    for (let page = 1, pages = 1; page <= pages; page++) {
      const list = catalogue.list({}, page, PER_PAGE);
      pages = list.pages;
      await look(list.stories, opened);
      // Pages are served by the same thread.
      await breathe();
    }
    if (first) await store.baseline(clock());
  }

  async function lookAt(ids: string[]) {
    const cards = ids.map((id) => [id, catalogue.card(id)] as const);
    await look(cards.flatMap(([, card]) => (card ? [card] : [])));
    for (const [id, card] of cards) if (!card) await store.cancelStory(id, clock());
  }

  function start() {
    timer = undefined;
    const [ids, all] = [[...changed], everything];
    changed = new Set();
    everything = false;
    work = work
      .then(() => (all ? lookAtEverything() : lookAt(ids)))
      .catch((error: unknown) => {
        // Not lost: everything is looked at again.
        log("error", "audience.watch", { error });
        everything = true;
        timer ??= setTimeout(start, 5_000);
      });
  }

  const end = newsroom.subscribe((keys) => {
    for (const key of keys) {
      if (key === EVERYTHING) everything = true;
      else if (key.startsWith("story:")) changed.add(key.slice("story:".length));
    }
    if (everything || changed.size > 0) timer ??= setTimeout(start, BURST);
  });
  const patrol = setInterval(() => {
    for (const { id } of catalogue.latest({}, PER_PAGE)) changed.add(id);
    timer ??= setTimeout(start, BURST);
  }, PATROL);
  everything = true;
  start();

  return {
    caughtUp: work,
    async close() {
      end();
      clearInterval(patrol);
      clearTimeout(timer);
      await work;
    },
  };
}
