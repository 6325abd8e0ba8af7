import type { Db } from "../database.ts";
import type { StoredCard } from "../stored.ts";
import { labelsOf } from "./labels.ts";
import { firstPlace, PLACES_A_MINUTE } from "./place.ts";
import { openVocabulary } from "./vocabulary.ts";
import { plainLetters } from "./words.ts";

/** A story of the index. `n` is its number in the catalogue, `published` epoch milliseconds, `plain` its text without marks. */
export type Indexed = {
  n: number;
  published: number;
  card: Pick<StoredCard, "title" | "standfirst" | "section" | "topics" | "authors">;
  plain: string;
};

/** The writing side of the search. Call it within a transaction, and `settle` at its end. */
export function openSearchIndex(db: Db) {
  const vocabulary = openVocabulary(db);
  const lastOf = db
    .prepare<[number, number], number | null>("SELECT max(place) FROM places WHERE place >= ? AND place < ?")
    .pluck();
  const takePlace = db.prepare<[number, number, string]>(
    "INSERT INTO places (place, n, section) VALUES (?, ?, ?)",
  );
  const placeOf = db.prepare<[number], number>("SELECT place FROM places WHERE n = ?").pluck();
  const leavePlace = db.prepare<[number]>("DELETE FROM places WHERE place = ?");
  const addWords = db.prepare<[number, string, string, string, string]>(
    "INSERT INTO words (rowid, title, standfirst, body, labels) VALUES (?, ?, ?, ?, ?)",
  );
  const removeWords = db.prepare<[number]>("DELETE FROM words WHERE rowid = ?");
  const addHeadline = db.prepare<[number, string]>("INSERT INTO headlines (rowid, title) VALUES (?, ?)");
  const removeHeadline = db.prepare<[number]>("DELETE FROM headlines WHERE rowid = ?");

  /** The next place of its minute, or of the first later minute that is not full. */
  function freePlace(published: number): number {
    for (let first = firstPlace(published); ; first += PLACES_A_MINUTE) {
      const last = lastOf.get(first, first + PLACES_A_MINUTE) ?? first - 1;
      if (last + 1 < first + PLACES_A_MINUTE) return last + 1;
    }
  }

  return {
    /** With `learn` its words are counted, which costs as much again. */
    add({ n, published, card, plain }: Indexed, learn = true) {
      const place = freePlace(published);
      const title = plainLetters(card.title);
      takePlace.run(place, n, card.section);
      addWords.run(place, title, plainLetters(card.standfirst), plainLetters(plain), labelsOf(card));
      addHeadline.run(place, title);
      if (learn) vocabulary.count(vocabularyText(card, plain), 1);
    },

    /** Counts the words of a story that was added without. */
    learn({ card, plain }: Pick<Indexed, "card" | "plain">) {
      vocabulary.count(vocabularyText(card, plain), 1);
    },

    /** `card` and `plain` are those with which the story was added; `learnt` whether its words were counted. */
    remove({ n, card, plain }: Omit<Indexed, "published">, learnt = true) {
      const place = placeOf.get(n);
      if (place === undefined) return;
      removeWords.run(place);
      removeHeadline.run(place);
      leavePlace.run(place);
      if (learnt) vocabulary.count(vocabularyText(card, plain), -1);
    },

    settle: vocabulary.settle,
  };
}

export type SearchIndex = ReturnType<typeof openSearchIndex>;

/** Adds stories without counting their words. Full text takes them fastest in the order of their publication: out of it each takes three times as long. */
export function addInOrder(index: SearchIndex, stories: Indexed[]) {
  stories.sort((a, b) => a.published - b.published || (a.card.title < b.card.title ? -1 : 1));
  for (const story of stories) index.add(story, false);
}

/** News says first who and what it is about: these are the words that readers look for, and misspell. */
const OPENING = 1200;
const vocabularyText = ({ title, standfirst }: Indexed["card"], plain: string) =>
  `${title} ${standfirst} ${plain.slice(0, OPENING)}`;
