import { dayOf, dayStart } from "../../dates.ts";
import { roughText } from "../../manuscript/rough-text.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import type { SearchQuery, SearchResult } from "../catalogue.ts";
import { openExcerpts } from "../search/excerpts.ts";
import { openSearch, type Question } from "../search/search.ts";
import { unpack } from "../stored.ts";
import type { Found, View } from "../view.ts";

const A_DAY_AND_MORE = 36 * 3_600_000;

type Hit = CardRow & { n: number; version: string };

export function searchQuery(view: View) {
  const search = openSearch(view.db);
  const excerpts = openExcerpts();
  const row = view.db.prepare<[number], Hit>(
    "SELECT n, id, card, card_version, version FROM places JOIN stories USING (n) WHERE place = ?",
  );

  const text = view.db.prepare<[number], Buffer>("SELECT packed FROM bodies WHERE n = ?").pluck();

  function questionOf({ text, section, topic, author, from, until, sort, page }: SearchQuery): Question {
    const { timeZone } = view.names.newspaper;
    const moment = (day: string | undefined) => {
      const time = day === undefined ? Number.NaN : dayStart(timeZone, day);
      return Number.isNaN(time) ? undefined : time;
    };
    const last = moment(until);
    const dayAfter =
      last === undefined ? undefined : dayOf(timeZone, new Date(last + A_DAY_AND_MORE).toISOString());
    return {
      text,
      labels: { section, topic, author },
      from: moment(from),
      until: moment(dayAfter),
      sort: sort ?? "relevance",
      page: Math.max(1, Math.floor(page ?? 1)),
    };
  }

  return {
    search(query: SearchQuery): Found<SearchResult> {
      const question = questionOf(query);
      const { places, words, ...result } = search(question);
      const hits = places.map((place) => row.get(place)).filter((hit) => hit !== undefined);
      const shown = hits.map(view.show);
      return {
        get answer() {
          const texts = hits.map(({ n }, i) => ({
            title: shown[i]?.card.title ?? "",
            standfirst: shown[i]?.card.standfirst ?? "",
            plain: () => roughText(unpack(text.get(n) as Buffer).source),
          }));
          const marked = texts.length > 0 ? excerpts(texts, words) : [];
          return {
            ...result,
            page: question.page,
            hits: shown.map(({ card }, i) => ({ story: card, ...(marked[i] as (typeof marked)[number]) })),
          };
        },
        fingerprint: [JSON.stringify(result), versionOf(shown), ...hits.map(({ version }) => version)].join(),
        keys: ["search", ...namesOf(shown)],
      };
    },
  };
}
