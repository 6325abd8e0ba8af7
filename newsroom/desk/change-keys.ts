import { listKey, listsOf } from "../catalogue/list-names.ts";
import type { StoredCard, StoredDetails } from "../catalogue/stored.ts";
import { storyUrl } from "../urls.ts";

/** What is known of a story before or after a change; `undefined` where it is not online. */
export type Online = {
  id: string;
  original: string | null;
  version: string;
  cardVersion: string;
  card: StoredCard;
  details: StoredDetails;
};

/** The keys of all readings (dependencies.ts) that may be answered differently after this change. */
export function changedKeys(
  before: Online | undefined,
  after: Online | undefined,
  timeZone: string,
): string[] {
  const story = before ?? after;
  if (!story || before?.version === after?.version) return [];
  const keys = new Set([`story:${story.id}`, "search"]);
  if (before?.card.updated !== after?.card.updated) keys.add("last-change");
  const addresses = (online?: Online) => [online?.card.section, ...(online?.details.aliases ?? [])].join();
  if (addresses(before) !== addresses(after))
    for (const online of [before, after]) addAddresses(keys, online);
  if (before?.cardVersion !== after?.cardVersion)
    for (const online of [before, after]) if (online) addCard(keys, online, timeZone);
  return [...keys];
}

function addAddresses(keys: Set<string>, online: Online | undefined) {
  if (!online) return;
  keys.add(`slug:${online.id.slice(online.id.lastIndexOf("/") + 1)}`);
  keys.add(`resolve:${encodeURI(storyUrl(online.card.section, online.id))}`);
  for (const alias of online.details.aliases) keys.add(`resolve:${encodeURI(alias)}`);
}

function addCard(keys: Set<string>, { id, card, original }: Online, timeZone: string) {
  keys.add(`card:${id}`);
  keys.add(`translations:${original ?? id}`);
  if (card.corrections.length > 0) keys.add("corrections");
  for (const list of listsOf(card, timeZone)) keys.add(listKey(list));
}
