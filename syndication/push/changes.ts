import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Publication } from "../publication.ts";
import { type Notice, noticesOfAddress, noticesOfLists, noticesOfStory } from "./notices.ts";

const STORY = /^story:(.+)$/;
const STORY_ADDRESS = /^resolve:(\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+)$/;

/** What a change did to stories, by the keys that the catalogue published of it: `stories` came or changed, and at the paths of `left` stands none any more (withdrawn, deleted, moved). */
export function storiesIn(keys: readonly string[], news: Pick<Catalogue, "card" | "resolve">) {
  const named = (pattern: RegExp) => keys.flatMap((key) => pattern.exec(key)?.[1] ?? []).map(decodeURI);
  return {
    stories: named(STORY).flatMap((id) => news.card(id) ?? []),
    left: named(STORY_ADDRESS).filter((path) => news.resolve(path).found !== "story"),
  };
}

/** What the outside is told of a change: stories with all feeds that carry them, addresses that were left, feeds of lists that lost a story. */
export const noticesOfChange = (
  keys: readonly string[],
  { stories, left }: ReturnType<typeof storiesIn>,
  publication: Publication,
): Notice[] => [
  ...stories.flatMap((story) => noticesOfStory(story, publication)),
  ...left.flatMap((path) => noticesOfAddress(path, publication)),
  ...noticesOfLists(keys, publication),
];
