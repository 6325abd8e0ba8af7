import { dayStart } from "../../dates.ts";
import { roughText } from "../../manuscript/rough-text.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import type { SearchQuery, SearchResult } from "../catalogue.ts";
import { listsAskedFor } from "../list-names.ts";
import { unpack } from "../stored.ts";
import type { Found, View } from "../view.ts";
import { readSearch, type Sought } from "./search-words.ts";
import { snippetOf } from "./snippet.ts";

const PER_PAGE = 20;
/** A word of the headline weighs ten in the text, one of the standfirst four. */
const WEIGHTS = "10, 4, 1";
const DAY = 86_400_000;

type Hit = CardRow & { version: string; packed: Buffer };

export function searchQuery(view: View) {
  const listNumber = view.db.prepare<[string], number>("SELECT l FROM lists WHERE name = ?").pluck();

  function run(sought: Sought, query: SearchQuery, page: number) {
    const { section, topic, author, from, until } = query;
    const lists = section || topic || author ? listsAskedFor({ section, topic, author }) : [];
    const numbers = lists.map((name) => listNumber.get(name) ?? -1);
    const { timeZone } = view.names.newspaper;
    const range = [
      from ? dayStart(timeZone, from) : 0,
      until ? dayStart(timeZone, until) + DAY : Number.MAX_SAFE_INTEGER,
    ];
    const listed =
      "AND EXISTS (SELECT 1 FROM listings o WHERE o.l = ? AND o.published = stories.published AND o.n = stories.n) ";
    const matching = `FROM words JOIN stories ON stories.n = words.rowid
      WHERE words MATCH ? AND stories.published >= ? AND stories.published < ? ${listed.repeat(numbers.length)}`;
    const order =
      query.sort === "date"
        ? "stories.published DESC, id"
        : `bm25(words, ${WEIGHTS}), stories.published DESC, id`;
    const values = [sought.match, ...range, ...numbers];
    const total =
      view.db
        .prepare<unknown[], number>(`SELECT count(*) ${matching}`)
        .pluck()
        .get(...values) ?? 0;
    const hits = view.db
      .prepare<unknown[], Hit>(
        `WITH found AS (SELECT stories.n, id, card, card_version, version ${matching} ORDER BY ${order} LIMIT ? OFFSET ?)
         SELECT found.*, packed FROM found JOIN bodies USING (n)`,
      )
      .all(...values, PER_PAGE, (page - 1) * PER_PAGE);
    return { total, hits };
  }

  return {
    search(query: SearchQuery): Found<SearchResult> {
      const page = Math.max(1, Math.floor(query.page ?? 1));
      const sought = readSearch(query.text);
      const { total, hits } = sought ? run(sought, query, page) : { total: 0, hits: [] };
      const shown = hits.map(view.show);
      return {
        get answer() {
          const found = hits.map(({ packed }, i) => ({
            story: (shown[i] as (typeof shown)[number]).card,
            snippet: snippetOf(roughText(unpack(packed).source), sought?.words ?? []),
          }));
          return { hits: found, total, page, pages: Math.max(1, Math.ceil(total / PER_PAGE)) };
        },
        fingerprint: [total, versionOf(shown), ...hits.map(({ version }) => version)].join(),
        keys: ["search", ...namesOf(shown)],
      };
    },
  };
}
