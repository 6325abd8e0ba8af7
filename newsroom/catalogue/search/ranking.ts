import type { Db } from "../database.ts";
import { firstPlace, PLACES_A_MINUTE } from "./place.ts";

/** What is sought, in FTS5's language, and between which places. */
export type Span = { match: string; from: number; until: number };

/** A word of the headline weighs as much as ten in the text, one of the standfirst as four; labels weigh nothing. */
const FIT = "bm25(words, 10, 4, 1, 0)";
/** bm25 is negative, the better the lower. The newest story counts double; after a month the bonus is half of that, after a year a twelfth. */
const A_MONTH = (30 * 86_400_000) / 60_000;
const SCORE = `fit * (1 + 1 / (1 + (@newest - place) / ${PLACES_A_MINUTE * A_MONTH}.0))`;
const SPAN = "words MATCH @match AND words.rowid >= @from AND words.rowid < @until";

/** So many of the newest matches are weighed, and so many of the newest in a headline: some milliseconds, however common the word. */
const MOST_WEIGHED = 1200;
const MOST_HEADLINES = 500;
/** Sections are counted for no more results than this. */
export const MOST_SORTED = 2000;
/** A quarter of a year. */
const PIECE = 90 * 24 * 60 * PLACES_A_MINUTE;
/** More are not counted: nobody needs to know. */
export const MOST_COUNTED = 10_000;
/** Deeper pages of results are not shown. */
export const MOST_RANKED = 500;

type Bound = Span & { newest: number; most: number };

/** Finds the places of matching stories. */
export function openRanking(db: Db) {
  const newest = db.prepare<[], number | null>("SELECT max(place) FROM places").pluck();
  const oldest = db.prepare<[], number | null>("SELECT min(place) FROM places").pluck();
  const count = db
    .prepare<[Span & { most: number }], number>(
      `SELECT count(*) FROM (SELECT 1 FROM words WHERE ${SPAN} LIMIT @most)`,
    )
    .pluck();
  // Full text is read forwards twice as fast as backwards.
  const oldestFirst = db
    .prepare<[Span & { most: number }], number>(`SELECT rowid FROM words WHERE ${SPAN} LIMIT @most`)
    .pluck();
  const newestFirst = db
    .prepare<[Span & { most: number }], number>(
      `SELECT rowid FROM words WHERE ${SPAN} ORDER BY rowid DESC LIMIT @most`,
    )
    .pluck();
  const weighed = db.prepare<[Bound], { place: number; score: number }>(
    `SELECT place, ${SCORE} AS score FROM (
       SELECT rowid AS place, ${FIT} AS fit FROM words WHERE ${SPAN} ORDER BY rowid DESC LIMIT @most
     ) ORDER BY score, place DESC LIMIT ${MOST_RANKED}`,
  );
  const sections = db.prepare<[string], { section: string; stories: number }>(
    `SELECT section, count(*) AS stories FROM json_each(?) JOIN places ON place = json_each.value
     GROUP BY section ORDER BY stories DESC, section`,
  );

  return {
    /** How many there are, counted up to `most`. */
    total: (span: Span, most = MOST_COUNTED) => count.get({ ...span, most }) ?? 0,

    /** All, newest first; where there are more than are counted, so many of any. */
    places: (span: Span, most = MOST_COUNTED) => oldestFirst.all({ ...span, most }).reverse(),

    /** The newest. */
    latest: (span: Span, most: number) => newestFirst.all({ ...span, most }),

    /** All, newest first, by looks into ever older pieces of the past as long as there is time; `isWhole` where all of it was looked through. */
    placesInTime(span: Span, hasTime: () => boolean): { places: number[]; isWhole: boolean } {
      const places: number[] = [];
      let until = Math.min(span.until, (newest.get() ?? 0) + 1);
      const first = Math.max(span.from, oldest.get() ?? 0);
      while (until > first) {
        const from = Math.max(first, until - PIECE);
        const piece = oldestFirst.all({ match: span.match, from, until, most: MOST_COUNTED - places.length });
        for (const place of piece.reverse()) places.push(place);
        until = from;
        if (places.length === MOST_COUNTED || !hasTime()) break;
      }
      return { places, isWhole: until <= first };
    },

    /** Best first, at most `MOST_RANKED`; `inHeadline` is the same match in headlines alone. */
    best(span: Span, inHeadline: string, total: number): number[] {
      const at = newest.get() ?? 0;
      const found = weighed.all({ ...span, newest: at, most: MOST_WEIGHED });
      if (total <= MOST_WEIGHED) return found.map(({ place }) => place);
      const headlines = weighed.all({ ...span, match: inHeadline, newest: at, most: MOST_HEADLINES });
      const scores = new Map(found.map(({ place, score }) => [place, score]));
      for (const { place, score } of headlines) scores.set(place, Math.min(score, scores.get(place) ?? 0));
      return [...scores]
        .sort(([a, fitA], [b, fitB]) => fitA - fitB || b - a)
        .slice(0, MOST_RANKED)
        .map(([place]) => place);
    },

    /** How many of these places each section has; nothing where there are too many to count. */
    sections: (places: readonly number[]) =>
      places.length <= MOST_SORTED ? sections.all(JSON.stringify(places)) : [],
  };
}

export type Ranking = ReturnType<typeof openRanking>;

const ALWAYS = { from: 0, until: Number.MAX_SAFE_INTEGER };

/** The places of the stories published from one moment (epoch ms) up to another. */
export const spanOf = (match: string, from?: number, until?: number): Span => ({
  match,
  from: from === undefined ? ALWAYS.from : firstPlace(from),
  until: until === undefined ? ALWAYS.until : firstPlace(until),
});
