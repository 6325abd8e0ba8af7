import type { StoryCard } from "../story.ts";
import { storyUrl } from "../urls.ts";
import type { Named, Names } from "./names.ts";
import type { StoredCard } from "./stored.ts";

export type CardRow = { id: string; card: string; card_version: string };

/** A card, what identifies it, and the keys of everything that it shows. */
export type Shown = { card: StoryCard; version: string; keys: string[] };

/** Puts a card together from its row and the names of its section, topics and authors. */
export function showCard(row: CardRow, names: Names): Shown {
  const stored: StoredCard = JSON.parse(row.card);
  const versions = [row.card_version];
  const keys = [`card:${row.id}`];
  const find = <T>(kind: string, list: Named<T>, slug: string): T[] => {
    const found = list.bySlug.get(slug);
    keys.push(`${kind}:${slug}`);
    if (found) versions.push(found.version);
    return found ? [found.row] : [];
  };
  const [section] = find("section", names.sections, stored.section);
  if (!section)
    throw new Error(`The story ${row.id} is in the section ${stored.section}, which is not there.`);
  const card: StoryCard = {
    ...stored,
    url: storyUrl(stored.section, stored.id),
    isCorrected: stored.corrections.length > 0,
    isCorrectedLast: stored.corrections.some(({ at }) => at === stored.updated),
    section,
    topics: stored.topics.flatMap((slug) => find("topic", names.topics, slug)),
    authors: stored.authors.flatMap((slug) => find("author", names.authors, slug)),
  };
  return { card, version: versions.join("."), keys };
}

/** What identifies a row of cards. */
export const versionOf = (shown: readonly Shown[]) =>
  shown.map(({ card, version }) => `${card.id}@${version}`).join();

/** The keys of what these cards show; those of the stories themselves come from their lists. */
export const namesOf = (shown: readonly Shown[]) => [...new Set(shown.flatMap(({ keys }) => keys))];
