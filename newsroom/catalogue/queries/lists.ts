import type { StoryCard } from "../../story.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import type { ListPage, ListQuery } from "../catalogue.ts";
import { listKey, listsAskedFor } from "../list-names.ts";
import type { Found, View } from "../view.ts";

const MOST_PER_PAGE = 1000;

/** Lists of stories, and single cards. */
export function listQueries(view: View) {
  const cardRow = view.db.prepare<[string], CardRow>(
    "SELECT id, card, card_version FROM stories WHERE id = ? AND live = 1",
  );
  // A story that comes, goes or changes alters all its lists: watching one of those that were joined is enough.
  const keyOf = (query: ListQuery) => encodeURI(listKey(listsAskedFor(query)[0] as string));

  return {
    card(id: string): Found<StoryCard | undefined> {
      const row = cardRow.get(id);
      if (!row) return { answer: undefined, fingerprint: "none", keys: [`card:${encodeURI(id)}`] };
      const { card, version, keys } = view.show(row);
      return { answer: card, fingerprint: version, keys };
    },

    list(query: ListQuery, page = 1, perPage = 25): Found<ListPage> {
      const size = Math.min(Math.max(0, Math.floor(perPage)), MOST_PER_PAGE);
      const at = Math.max(1, Math.floor(page));
      const total = view.lists.total(query);
      const shown = view.lists.rows(query, (at - 1) * size, size).map(view.show);
      return {
        answer: {
          stories: shown.map(({ card }) => card),
          total,
          page: at,
          pages: Math.max(1, Math.ceil(total / Math.max(1, size))),
        },
        fingerprint: `${total}:${versionOf(shown)}`,
        keys: [keyOf(query), ...namesOf(shown)],
      };
    },

    latest(query: ListQuery, most: number, except: readonly string[] = []): Found<StoryCard[]> {
      const without = new Set(except);
      const rows = view.lists.rows(query, 0, most + without.size).filter(({ id }) => !without.has(id));
      const shown = rows.slice(0, most).map(view.show);
      return {
        answer: shown.map(({ card }) => card),
        fingerprint: versionOf(shown),
        keys: [keyOf(query), ...namesOf(shown)],
      };
    },
  };
}
