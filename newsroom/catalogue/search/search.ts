import type { Db } from "../database.ts";
import { openCommonness } from "./commonness.ts";
import { openCompletions } from "./completions.ts";
import { openDidYouMean } from "./did-you-mean.ts";
import { inHeadline, type Labels, within, wordsMatch } from "./match.ts";
import { MOST_COUNTED, MOST_RANKED, MOST_SORTED, openRanking, type Span, spanOf } from "./ranking.ts";
import { type Phrase, readSought } from "./sought.ts";

/** `from` and `until`: the first moment, and the first one after the last (epoch ms). */
export type Question = {
  text: string;
  labels: Labels;
  from?: number;
  until?: number;
  sort: "relevance" | "date";
  page: number;
};

/** Places of one page of results, and the words to mark in them. */
export type Results = {
  places: number[];
  words: readonly Phrase[];
  total: number;
  /** `total` is where the counting, or the time, ended. */
  isMore: boolean;
  pages: number;
  didYouMean?: string;
  sections: { section: string; stories: number }[];
};

const PER_PAGE = 10;
/** With so many results, nobody needs words that only begin like the last one. */
const ENOUGH = PER_PAGE;
/** After so many milliseconds of this thread's own work an answer does without what it can do without. */
const PATIENCE = 25;
/** Work, not time: what others do on the machine makes no search poorer. */
function worked(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const NOTHING: Results = { places: [], words: [], total: 0, isMore: false, pages: 1, sections: [] };

/** Searches the full text. The work of each step is bounded (ranking.ts), so that no question can hold the thread for long. */
export function openSearch(db: Db) {
  const ranking = openRanking(db);
  const commonness = openCommonness(db);
  const completions = openCompletions(db, commonness.isCommon);
  const didYouMean = openDidYouMean(db, ranking);

  return ({ text, labels, from, until, sort, page }: Question): Results => {
    const before = worked();
    const hasTime = () => worked() - before < PATIENCE;
    const sought = commonness.lighten(readSought(text));
    const words = wordsMatch(sought);
    if (words === undefined) return NOTHING;

    const span = (match: string, wanted: Labels): Span => spanOf(within(match, wanted), from, until);
    const exact = span(words, labels);
    const gather = (wanted: Span) =>
      sought.isSlow
        ? ranking.placesInTime(wanted, hasTime)
        : { places: ranking.places(wanted), isWhole: true };
    const exactly = gather(exact);
    const whole = exactly.places.length;
    const longer = sought.open && whole < ENOUGH ? completions(sought.all.at(-1)?.[0] as string) : [];
    const match = wordsMatch(sought, longer) as string;
    const loose = span(match, labels);
    const { places, isWhole } = longer.length > 0 ? gather(loose) : exactly;
    const total = places.length;

    const offset = (page - 1) * PER_PAGE;
    const ranked = () => {
      const best = whole > 0 ? ranking.best(exact, within(inHeadline(words), labels), whole) : [];
      // Whole words first, then those that only begin so.
      const begun = () => ranking.best(loose, within(inHeadline(match), labels), total);
      const all = total > whole ? [...new Set([...best, ...begun()])] : best;
      return all.slice(offset, offset + PER_PAGE);
    };
    const sections = () => {
      if (labels.section === undefined) return ranking.sections(places);
      const everywhere = span(match, { ...labels, section: undefined });
      return ranking.sections(ranking.places(everywhere, MOST_SORTED + 1));
    };
    const newest = () =>
      (total < MOST_COUNTED ? places : ranking.latest(loose, offset + PER_PAGE)).slice(
        offset,
        offset + PER_PAGE,
      );
    const shown = Math.min(total, MOST_RANKED);
    const isShown = offset < shown;
    return {
      places: !isShown ? [] : sort === "date" || sought.isVague ? newest() : ranked(),
      words: [...sought.all, ...longer.map((word) => [word])],
      total,
      isMore: total === MOST_COUNTED || !isWhole,
      pages: Math.max(1, Math.ceil(shown / PER_PAGE)),
      didYouMean: hasTime() ? didYouMean(text, total) : undefined,
      sections: hasTime() ? sections() : [],
    };
  };
}
