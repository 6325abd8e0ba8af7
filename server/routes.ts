import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import {
  formProblem,
  listPage,
  pageAddress,
  pixels,
  searchText,
  slug,
  sortOrder,
  wishKeys,
} from "./queries.ts";

export type Parameters = Readonly<Record<string, string>>;

/** What the server must know about an address beyond that Next has a page there. */
export type Route = {
  /** As it is called in metrics and in the log. */
  name: string;
  /** `{name}` stands for one segment of a path. */
  pattern: string;
  /** Parameters of the query that make another page, in their order; each gives the canonical value, or nothing for "not given". All others are dropped. */
  query?: Readonly<Record<string, (value: string) => string | undefined>>;
  /** The page holds a token or is about one reader: it is never kept, anywhere. */
  isPrivate?: true;
  /** Readers invent such addresses at will (searches): they are kept apart, so that they push no page out. */
  isPassing?: true;
  /** Each answer costs a search: a network gets only so many (http/ration.ts). */
  isRationed?: true;
  /** Asked before Next is: what does not exist costs no rendering of a page. 410: withdrawn. */
  status?: (catalogue: Catalogue, parameters: Parameters, path: string) => 200 | 404 | 410;
};

const exists = (thing: unknown) => (thing === undefined ? 404 : 200);
const STORY_STATUS = { story: 200, moved: 200, withdrawn: 410, nothing: 404 } as const;

const STORY = "/{section}/{year}/{month}/{day}/{slug}";

/** Of a story's address and of those below it. */
const storyStatus: Route["status"] = (catalogue, { section, year, month, day, slug }) =>
  STORY_STATUS[catalogue.resolve(decodeURIComponent(`/${section}/${year}/${month}/${day}/${slug}`)).found];

/**
 * Addresses that need more than the default, first match first; one without parameters, and a page of Next's without
 * any (/about), go before a pattern. The default, for everything that Next has a page or a route handler for: GET, no
 * query, kept until what it shows has changed.
 */
export const ROUTES: readonly Route[] = [
  { name: "front", pattern: "/" },
  {
    name: "search",
    pattern: "/search",
    query: {
      q: searchText,
      section: slug,
      topic: slug,
      author: slug,
      from: searchText,
      until: searchText,
      sort: sortOrder,
      page: listPage,
    },
    isPassing: true,
    isRationed: true,
  },
  { name: "suggest", pattern: "/api/suggest", query: { q: searchText }, isPassing: true, isRationed: true },
  { name: "corrections", pattern: "/corrections", query: { page: listPage } },
  {
    name: "topic",
    pattern: "/topics/{topic}",
    query: { page: listPage },
    status: (catalogue, { topic = "" }) => exists(catalogue.topic(topic)),
  },
  {
    name: "author",
    pattern: "/authors/{author}",
    query: { page: listPage },
    status: (catalogue, { author = "" }) => exists(catalogue.author(author)),
  },
  { name: "archive", pattern: "/archive", query: { page: listPage } },
  { name: "archive-year", pattern: "/archive/{year}", query: { page: listPage } },
  { name: "archive-month", pattern: "/archive/{year}/{month}", query: { page: listPage } },
  { name: "archive-day", pattern: "/archive/{year}/{month}/{day}", query: { page: listPage } },
  { name: "confirm", pattern: "/confirm/{token}", isPrivate: true },
  {
    name: "subscribe-again",
    pattern: "/subscribe/again",
    query: { problem: formProblem, chosen: wishKeys },
    isPrivate: true,
  },
  { name: "preferences-link", pattern: "/preferences", query: { problem: formProblem } },
  { name: "preferences", pattern: "/preferences/{token}", query: { done: slug }, isPrivate: true },
  { name: "unsubscribe", pattern: "/unsubscribe/{token}", isPrivate: true },
  {
    name: "oembed",
    pattern: "/oembed",
    query: { url: pageAddress, format: searchText, maxwidth: pixels, maxheight: pixels },
    isPassing: true,
  },
  {
    name: "markdown",
    pattern: "/{section}/{year}/{month}/{day}/{slug}.md",
    status: (catalogue, _, path) =>
      STORY_STATUS[catalogue.resolve(decodeURIComponent(path.slice(0, -".md".length))).found],
  },
  {
    name: "indexnow-key",
    pattern: "/{key}.txt",
    status: (catalogue, { key }) => (catalogue.newspaper().syndication.indexNowKey === key ? 200 : 404),
  },
  { name: "article", pattern: STORY, status: storyStatus },
  { name: "history", pattern: `${STORY}/history`, query: { page: listPage }, status: storyStatus },
  { name: "history-json", pattern: `${STORY}/history.json`, status: storyStatus },
  { name: "timemap", pattern: `${STORY}/history/timemap`, status: storyStatus },
  { name: "timegate", pattern: `${STORY}/history/timegate`, status: storyStatus, isPrivate: true },
  { name: "version", pattern: `${STORY}/history/{version}`, status: storyStatus },
  {
    name: "section",
    pattern: "/{section}",
    query: { page: listPage },
    status: (catalogue, { section = "" }) => exists(catalogue.section(section)),
  },
];
