import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Publication } from "../publication.ts";
import { type Notice, noticesOfAddress, noticesOfLists, noticesOfStory } from "./notices.ts";

const STORY = /^story:(.+)$/;
const STORY_ADDRESS = /^resolve:(\/[^/]+\/\d{4}\/\d{2}\/\d{2}\/[^/]+)$/;

/**
 * What the outside is told of a change, by the keys that the catalogue published of it: stories that came or changed with all feeds
 * that carry them; addresses at which no story stands any more (withdrawn, deleted, moved); feeds of lists that lost a story.
 */
export function noticesOfChange(
  keys: readonly string[],
  news: Pick<Catalogue, "card" | "resolve">,
  publication: Publication,
): Notice[] {
  const named = (pattern: RegExp) => keys.flatMap((key) => pattern.exec(key)?.[1] ?? []).map(decodeURI);
  const stories = named(STORY).flatMap((id) => news.card(id) ?? []);
  const left = named(STORY_ADDRESS).filter((path) => news.resolve(path).found !== "story");
  return [
    ...stories.flatMap((story) => noticesOfStory(story, publication)),
    ...left.flatMap((path) => noticesOfAddress(path, publication)),
    ...noticesOfLists(keys, publication),
  ];
}
