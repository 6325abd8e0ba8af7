import type { Change, StoryKind } from "../schema/article.ts";
import type { Front } from "../schema/front.ts";
import type { Author, Section, Topic } from "../schema/lists.ts";
import type { Newspaper } from "../schema/newspaper.ts";
import type { MediaFile, NewsLine, Picture, Resolution, Story, StoryCard, StoryLine } from "../story.ts";

/** Which stories a list holds; all conditions must hold. Newest first, by `published`, then id. */
export type ListQuery = {
  section?: string;
  topic?: string;
  author?: string;
  kind?: StoryKind;
  /** A day `2017-03-02`, a month `2017-03` or a year `2017`, in the newspaper's time zone. */
  date?: string;
};

/** One page of a list. `total` counts the whole list. */
export type ListPage = { stories: StoryCard[]; total: number; page: number; pages: number };

export type Correction = { story: StoryCard; change: Change };

export type SearchQuery = {
  /** What the reader typed: words, "phrases", -exclusions. */
  text: string;
  section?: string;
  topic?: string;
  author?: string;
  /** First and last day, `YYYY-MM-DD`, inclusive. */
  from?: string;
  until?: string;
  sort?: "relevance" | "date";
  page?: number;
};

/** Plain text in pieces; `hit` marks the words that were sought. */
export type Excerpt = { text: string; hit: boolean }[];
/** `snippet` is the standfirst, or the place in the text where the words stand. */
type SearchHit = { story: StoryCard; title: Excerpt; snippet: Excerpt };
export type SearchResult = {
  hits: SearchHit[];
  total: number;
  /** There may be more than `total`: the counting, or the time, ended there. */
  isMore: boolean;
  page: number;
  /** Pages that can be asked for: of very many results only the best, or newest, 500 are shown. */
  pages: number;
  /** What was typed, with words that hardly any story has replaced by those that were probably meant. */
  didYouMean?: string;
  /** Results in each section (whichever `section` was asked for), most first; empty where there are too many to count. */
  sections: { section: string; stories: number }[];
};

export type Suggestion = { kind: "topic" | "author" | "story"; title: string; url: string };

/** A file that cannot be published as it stands, and why. */
export type ContentError = {
  /** Path below content/. */
  file: string;
  line?: number;
  column?: number;
  /** What is wrong and what to do. */
  message: string;
  /** True where an earlier, valid version of the file is still online. */
  lastGoodOnline: boolean;
};

/**
 * The newspaper's questions to its archive. Every answer holds only what is published at the moment of asking;
 * every reading is recorded for the page that asks (see dependencies.ts), so that the page is rendered again when,
 * and only when, the answer would differ.
 */
export interface Catalogue {
  newspaper(): Newspaper;
  front(): Front;

  sections(): Section[];
  section(slug: string): Section | undefined;
  topics(): Topic[];
  topic(slug: string): Topic | undefined;
  authors(): Author[];
  author(slug: string): Author | undefined;

  story(id: string): Story | undefined;
  card(id: string): StoryCard | undefined;
  /** What stands at a site path such as /politics/2017/03/02/slug, an alias, or a near miss. */
  resolve(path: string): Resolution;

  /** With 0 stories a page only `total` is asked for: a page that shows no more does not change with a headline. */
  list(query: ListQuery, page?: number, perPage?: number): ListPage;
  /** Newest stories, those named in `except` left out. */
  latest(query: ListQuery, most: number, except?: readonly string[]): StoryCard[];
  /** A long list for crawlers, newest first, by pages of up to 10,000: a month, or everything. Each line is read as it is taken. */
  outline(query: ListQuery, page: number, perPage: number): Iterable<StoryLine>;
  /** Stories first published within the last hours, by the clock, newest first; the page that asks is good until one of them is older. */
  publishedWithin(hours: number, most: number): NewsLine[];
  related(id: string, most: number): StoryCard[];
  /** Stories whose slug is nearest to the one sought: for the 404 page. */
  nearest(slug: string, most: number): StoryCard[];
  corrections(
    page?: number,
    perPage?: number,
  ): { corrections: Correction[]; total: number; page: number; pages: number };
  /** Days of a month or months of a year with their number of stories, for the archive. */
  calendar(date?: string): { date: string; stories: number }[];
  /** Most read of the last 48 hours (decayed), empty while nobody has read anything. */
  mostRead(most: number): StoryCard[];
  /** The day (`YYYY-MM-DD`, in the newspaper's time zone) on which anything in it was last published or updated: the date that it bears. */
  lastDay(): string | undefined;
  /** The last moment at which anything in the newspaper was published or updated. */
  lastChange(): string | undefined;
  /** The day of the newspaper's time zone, `YYYY-MM-DD`; the page that asks is good until midnight. */
  today(): string;

  picture(src: string): Picture | undefined;
  /** A media file by its path (media/…): for players, which need its address. */
  media(src: string): MediaFile | undefined;
  /** A media file by its hash: for the server, which serves it. Records nothing. */
  mediaByHash(hash: string): MediaFile | undefined;
  /** Whether words of a story, or all of it, must not be shown any more: for the server, which keeps what it once drew. Records nothing. */
  isRedacted(id: string): boolean;

  search(query: SearchQuery): SearchResult;
  /** Topics and authors whose names, then the newest stories whose headlines, have words that begin as typed. */
  suggest(begun: string, most: number): Suggestion[];

  /** Which catalogue this is: another number for each that is built. */
  identity(): number;
  /** Identifier of the catalogue's present state; grows with each change. */
  revision(): number;
  /** The keys (dependencies.ts) of everything that changed after a revision; undefined where that is too long ago to be known. */
  changedSince(revision: number): string[] | undefined;
  errors(): ContentError[];
}
