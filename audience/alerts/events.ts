import type { StoryCard } from "#newsroom/story.ts";
import type { KnownStory, NewCampaign } from "../ports/store.ts";
import { correctionCampaign, newsCampaign } from "./content.ts";

/** A newly seen story that was published longer ago than this may be an old one that was brought in. */
const OLD = 2 * 24 * 3600_000;
/** That many old stories at once are an archive that was brought in: nobody is told of it. */
export const ARCHIVE = 10;

export type Findings = { known: KnownStory[]; campaigns: NewCampaign[] };

/** Whether a story that is new to us may be one that was brought in with others like it. */
export const isOldOne = (card: StoryCard, now: number) => Date.parse(card.published) <= now - OLD;

const knownOf = (card: StoryCard): KnownStory => ({
  id: card.id,
  breaking: card.breaking,
  corrections: card.corrections.map(({ at }) => at),
});

/** What followers must be told, given the stories as they stand and what was known of them. */
export function findNews(
  cards: readonly StoryCard[],
  before: ReadonlyMap<string, KnownStory>,
  breakingLetters: string[],
  now: number,
): Findings {
  const found: Findings = { known: [], campaigns: [] };
  for (const card of cards) {
    const known = before.get(card.id);
    const news = !known || (card.breaking && !known.breaking);
    const corrections = known ? card.corrections.filter(({ at }) => !known.corrections.includes(at)) : [];
    if (known && !news && corrections.length === 0) continue;
    // A correction that is taken back and printed again was told already.
    const told = new Set([...(known?.corrections ?? []), ...card.corrections.map(({ at }) => at)]);
    found.known.push({
      ...knownOf(card),
      breaking: card.breaking || known?.breaking === true,
      corrections: [...told],
    });
    if (news) found.campaigns.push(newsCampaign(card, breakingLetters, now));
    for (const correction of corrections) found.campaigns.push(correctionCampaign(card, correction, now));
  }
  return found;
}

/** All that stands when the audience opens for the first time: known, and told to nobody. */
export const takeAsKnown = (cards: readonly StoryCard[]): KnownStory[] => cards.map(knownOf);
