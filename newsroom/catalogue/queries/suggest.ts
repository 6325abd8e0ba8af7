import type { StoryCard } from "../../story.ts";
import { authorUrl, storyUrl, topicUrl } from "../../urls.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import { listKey } from "../list-names.ts";
import { fingerprintOf, type StoredCard } from "../stored.ts";
import type { Found, View } from "../view.ts";

type Suggestion = { title: string; url: string };
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** What a few letters, or a wrong address, may have meant. */
export function suggestQueries(view: View) {
  const matching = view.db.prepare<[string, number], CardRow>(
    `SELECT id, card, card_version FROM (SELECT rowid AS n FROM words WHERE words MATCH ? LIMIT ?) JOIN stories USING (n)
     ORDER BY stories.published DESC, id`,
  );

  return {
    suggest(prefix: string, most: number): Found<Suggestion[]> {
      const words = prefix.slice(0, 100).match(WORD) ?? [];
      const begins = (name: string) => name.toLowerCase().startsWith(prefix.trim().toLowerCase());
      const named = (title: string, url: string) => ({ title, url });
      const names = [
        ...view.names.topics.rows
          .filter(({ title }) => begins(title))
          .map(({ title, slug }) => named(title, topicUrl(slug))),
        ...view.names.authors.rows
          .filter(({ name }) => begins(name))
          .map(({ name, slug }) => named(name, authorUrl(slug))),
      ];
      const match = `{title} : (${words.map((word) => `"${word}"*`).join(" AND ")})`;
      const rows = words.length > 0 ? matching.all(match, 200) : [];
      const stories = rows.slice(0, most).map(({ card }) => {
        const { title, section, id }: StoredCard = JSON.parse(card);
        return named(title, storyUrl(section, id));
      });
      const answer = words.length > 0 ? [...names, ...stories].slice(0, most) : [];
      return {
        answer,
        fingerprint: fingerprintOf(JSON.stringify(answer)),
        keys: ["search", "topics", "authors"],
      };
    },

    nearest(slug: string, most: number): Found<StoryCard[]> {
      const words = (slug.slice(0, 200).match(WORD) ?? []).filter((word) => word.length > 3).slice(0, 8);
      const match = `{title} : (${words.map((word) => `"${word}"`).join(" OR ")})`;
      const rows = words.length > 0 ? matching.all(match, 200) : [];
      const likeness = ({ id }: CardRow) => words.filter((word) => id.includes(word)).length;
      const best = rows.toSorted((a, b) => likeness(b) - likeness(a)).slice(0, most);
      const shown = best.map(view.show);
      return {
        answer: shown.map(({ card }) => card),
        fingerprint: versionOf(shown),
        keys: [listKey("all"), ...namesOf(shown)],
      };
    },
  };
}
