import type { NewsLine, StoryLine } from "../../story.ts";
import { storyUrl } from "../../urls.ts";
import type { CardRow } from "../cards.ts";
import type { ListQuery } from "../catalogue.ts";
import { listKey, listsAskedFor } from "../list-names.ts";
import { fingerprintOf, type StoredCard } from "../stored.ts";
import type { Found, View } from "../view.ts";
import type { LineRow } from "./list-statements.ts";

const MOST_PER_PAGE = 10_000;
const HOUR = 3_600_000;

/** Lists for crawlers: long, and without the names that cards show, so that ten thousand lines cost milliseconds. */
export function outlineQueries(view: View) {
  return {
    outline(query: ListQuery, page: number, perPage: number): Found<StoryLine[]> {
      const size = Math.min(Math.max(1, perPage), MOST_PER_PAGE);
      const rows = view.lists.lines(query, (Math.max(1, page) - 1) * size, size);
      const keys = [encodeURI(listKey(listsAskedFor(query)[0] as string))];
      return found(rows, keys);
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

function found(rows: LineRow[], keys: string[]): Found<StoryLine[]> {
  return {
    get answer() {
      return rows.map(line);
    },
    fingerprint: fingerprintOf(rows.map(({ card_version }) => card_version).join()),
    keys,
  };
}

const line = ({
  id,
  section,
  published,
  updated,
  hasVideo,
  src,
  hash,
  width,
  height,
}: LineRow): StoryLine => ({
  id,
  url: storyUrl(section, id),
  published,
  updated,
  picture: src === null ? undefined : { src, hash, width, height },
  hasVideo: hasVideo === 1,
});

function newsLine({ card }: CardRow): NewsLine {
  const { id, section, title, language, published }: StoredCard = JSON.parse(card);
  return { url: storyUrl(section, id), title, language, published };
}
