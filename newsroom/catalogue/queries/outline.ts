import type { Element, RootContent } from "hast";
import { LRUCache } from "lru-cache";
import type { NewsLine, StoryLine } from "../../story.ts";
import { idOfUrl, storyUrl } from "../../urls.ts";
import type { CardRow } from "../cards.ts";
import type { ListQuery } from "../catalogue.ts";
import { readLines } from "../lines.ts";
import { listKey, listsAskedFor } from "../list-names.ts";
import { fingerprintOf, type StoredCard, type StoredDetails } from "../stored.ts";
import type { Found, View } from "../view.ts";
import { openBodies } from "./bodies.ts";

const MOST_PER_PAGE = 10_000;
const HOUR = 3_600_000;
/** Films that are remembered: asking whether a list is right must not read every body again. */
const REMEMBERED = 2_000;

type Row = { n: number; card: string; details: string };

/** Lists for crawlers: long, and without the names that cards show, so that ten thousand lines cost milliseconds. */
export function outlineQueries(view: View) {
  const bodyOf = openBodies(view);
  const story = view.db.prepare<[string], Row>("SELECT n, card, details FROM stories WHERE id = ?");

  const remembered = new LRUCache<string, Element[]>({ max: REMEMBERED });

  function filmsOf(id: string, version: string): Element[] {
    const films = remembered.get(version) ?? readFilms(id);
    remembered.set(version, films);
    return films;
  }

  function readFilms(id: string): Element[] {
    const { n, card, details } = story.get(id) as Row;
    const { kind }: StoredCard = JSON.parse(card);
    const { sources }: StoredDetails = JSON.parse(details);
    return bodyOf({ n, id, kind, sources }).body.children.flatMap(filmsWithin);
  }

  return {
    outline(query: ListQuery, page: number, perPage: number): Found<Iterable<StoryLine>> {
      const size = Math.min(Math.max(1, perPage), MOST_PER_PAGE);
      const { lines, filmed } = view.lists.lines(query, (Math.max(1, page) - 1) * size, size);
      const films = new Map(
        filmed
          .split("\n")
          .filter(Boolean)
          .map((each) => each.split("\t"))
          .map(([url = "", version = ""]) => [url, filmsOf(idOfUrl(url), version)]),
      );
      return {
        answer: { [Symbol.iterator]: () => linesWith(films, lines) },
        fingerprint: fingerprintOf(fingerprintOf(lines) + JSON.stringify([...films])),
        keys: [
          encodeURI(listKey(listsAskedFor(query)[0] as string)),
          ...Array.from(films.keys(), (url) => `story:${idOfUrl(url)}`),
        ],
      };
    },

    publishedWithin(hours: number, most: number): Found<NewsLine[]> {
      const since = view.clock() - hours * HOUR;
      const all = view.lists.rows({}, 0, most).map(newsLine);
      const answer = all.filter(({ published }) => Date.parse(published) > since);
      const oldest = answer.at(-1);
      return {
        answer,
        fingerprint: JSON.stringify(answer),
        keys: [listKey("all")],
        expires: oldest && Date.parse(oldest.published) + hours * HOUR,
      };
    },
  };
}

function* linesWith(films: ReadonlyMap<string, Element[]>, lines: string): Generator<StoryLine> {
  for (const line of readLines(lines))
    yield films.has(line.url) ? { ...line, films: films.get(line.url) } : line;
}

function filmsWithin(node: RootContent): Element[] {
  if (node.type !== "element") return [];
  return node.tagName === "Video" ? [node] : node.children.flatMap(filmsWithin);
}

function newsLine({ card }: CardRow): NewsLine {
  const { id, section, title, language, published }: StoredCard = JSON.parse(card);
  return { url: storyUrl(section, id), title, language, published };
}
