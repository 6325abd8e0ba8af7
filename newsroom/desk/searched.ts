import type { Indexed, SearchIndex } from "../catalogue/search/index-stories.ts";

/** A story's words; those of a proofread one are also counted for the spelling of searches. */
export type Words = { plain: string; proofed: boolean };

/** Keeps the search index. In bulk, stories wait to be added in the order of their publication: out of it each takes three times as long. */
export function openSearched(index: SearchIndex) {
  let bulk: (Indexed & Words)[] | undefined;

  function flush() {
    bulk?.sort((a, b) => a.published - b.published || (a.card.title < b.card.title ? -1 : 1));
    for (const story of bulk ?? []) index.add(story, story.proofed);
    if (bulk) bulk = [];
  }

  return {
    add(story: Indexed & Words) {
      if (bulk) bulk.push(story);
      else index.add(story, story.proofed);
    },
    learn: index.learn,
    remove: (story: Omit<Indexed, "published"> & Words) => index.remove(story, story.proofed),
    beginBulk() {
      bulk = [];
    },
    flush,
    endBulk() {
      flush();
      bulk = undefined;
    },
  };
}
