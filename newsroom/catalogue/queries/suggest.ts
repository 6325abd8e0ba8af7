import type { StoryCard } from "../../story.ts";
import { authorUrl, storyUrl, topicUrl } from "../../urls.ts";
import { type CardRow, namesOf, versionOf } from "../cards.ts";
import type { Suggestion } from "../catalogue.ts";
import { listKey } from "../list-names.ts";
import { beginsLike, openHeadlines } from "../search/headlines.ts";
import { fingerprintOf, type StoredCard } from "../stored.ts";
import type { Found, View } from "../view.ts";

const MOST_NAMES = 3;
const MOST_COMPARED = 200;

/** What a few letters, or a wrong address, may have meant. */
export function suggestQueries(view: View) {
  const headlines = openHeadlines(view.db);
  const row = view.db.prepare<[number], CardRow>(
    "SELECT id, card, card_version FROM places JOIN stories USING (n) WHERE place = ?",
  );
  const rowsAt = (places: number[]) =>
    places.map((place) => row.get(place)).filter((found) => found !== undefined);

  function named(text: string): Suggestion[] {
    const topics = view.names.topics.rows.filter(({ title }) => beginsLike(title, text));
    const authors = view.names.authors.rows.filter(({ name }) => beginsLike(name, text));
    return [
      ...topics.map(({ title, slug }) => ({ kind: "topic" as const, title, url: topicUrl(slug) })),
      ...authors.map(({ name, slug }) => ({ kind: "author" as const, title: name, url: authorUrl(slug) })),
    ];
  }

  return {
    suggest(begun: string, most: number): Found<Suggestion[]> {
      const stories = rowsAt(headlines.begun(begun, most)).map(({ card }): Suggestion => {
        const { title, section, id }: StoredCard = JSON.parse(card);
        return { kind: "story", title, url: storyUrl(section, id) };
      });
      const answer = [...named(begun).slice(0, MOST_NAMES), ...stories].slice(0, most);
      return {
        answer,
        fingerprint: fingerprintOf(JSON.stringify(answer)),
        keys: ["search", "topics", "authors"],
      };
    },

    nearest(slug: string, most: number): Found<StoryCard[]> {
      const words = slug.split("-").filter((word) => word.length > 3);
      const rows = rowsAt(headlines.any(words, MOST_COMPARED));
      const likeness = ({ id }: CardRow) => words.filter((word) => id.includes(word)).length;
      const shown = rows
        .toSorted((a, b) => likeness(b) - likeness(a))
        .slice(0, most)
        .map(view.show);
      return {
        answer: shown.map(({ card }) => card),
        fingerprint: versionOf(shown),
        keys: [listKey("all"), ...namesOf(shown)],
      };
    },
  };
}
