import type { StoryLine } from "../../story.ts";
import { storyUrl } from "../../urls.ts";
import type { CardRow } from "../cards.ts";
import type { ListQuery } from "../catalogue.ts";
import { listKey, listsAskedFor } from "../list-names.ts";
import { fingerprintOf, type StoredCard } from "../stored.ts";
import type { Found, View } from "../view.ts";

const MOST_PER_PAGE = 10_000;
const HOUR = 3_600_000;

/** Lists for crawlers: long, and without the names that cards show, so that ten thousand lines cost milliseconds. */
export function outlineQueries(view: View) {
  return {
    outline(query: ListQuery, page: number, perPage: number): Found<StoryLine[]> {
      const size = Math.min(Math.max(1, perPage), MOST_PER_PAGE);
      const rows = view.lists.rows(query, (Math.max(1, page) - 1) * size, size);
      const keys = [encodeURI(listKey(listsAskedFor(query)[0] as string))];
      return found(rows, keys);
    },

    publishedWithin(hours: number, most: number): Found<StoryLine[]> {
      const since = view.clock() - hours * HOUR;
      const all = view.lists.rows({}, 0, most).map(line);
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

function found(rows: CardRow[], keys: string[]): Found<StoryLine[]> {
  return {
    get answer() {
      return rows.map(line);
    },
    fingerprint: fingerprintOf(rows.map(({ card_version }) => card_version).join()),
    keys,
  };
}

function line({ card }: CardRow): StoryLine {
  const { id, section, title, language, published, updated, picture, hasVideo }: StoredCard =
    JSON.parse(card);
  return { id, url: storyUrl(section, id), title, language, published, updated, picture, hasVideo };
}
