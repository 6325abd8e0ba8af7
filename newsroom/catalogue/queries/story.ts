import type { Story } from "../../story.ts";
import { storyUrl } from "../../urls.ts";
import type { CardRow, Shown } from "../cards.ts";
import type { StoredCard, StoredDetails } from "../stored.ts";
import type { Found, View } from "../view.ts";
import { openBodies } from "./bodies.ts";

type Row = CardRow & { n: number; version: string; details: string; original: string | null };
type Translation = { id: string; card: string };

/** Whole stories. */
export function storyQueries(view: View) {
  const row = view.db.prepare<[string], Row>(
    "SELECT n, id, card, card_version, version, details, original FROM stories WHERE id = ? AND live = 1",
  );
  const bodyOf = openBodies(view);
  const translations = view.db.prepare<[string, string, string], Translation>(
    "SELECT id, card FROM stories WHERE (original = ? OR id = ?) AND id <> ? AND live = 1 ORDER BY id",
  );

  function translationsOf({ id, original }: Row) {
    const root = original ?? id;
    const stories = translations.all(root, root, id).map((row): StoredCard => JSON.parse(row.card));
    return stories.map(({ id, section, language, title }) => ({
      language,
      url: storyUrl(section, id),
      title,
    }));
  }

  function whole(found: Row, { card }: Shown, others: Story["translations"]): Story {
    const { sources, proof, changes, aliases, social, promo }: StoredDetails = JSON.parse(found.details);
    const { source, body } = bodyOf({ n: found.n, id: found.id, kind: card.kind, sources });
    const first = promo?.topic ?? card.topics[0]?.slug;
    const about = promo?.about ?? (first && view.names.topics.bySlug.get(first)?.row.phrase);
    return {
      ...card,
      body,
      source,
      sources,
      proof,
      changes,
      aliases,
      social,
      promo: about ? { about, topic: first } : undefined,
      translations: others,
    };
  }

  return {
    story(id: string): Found<Story | undefined> {
      const found = row.get(id);
      if (!found) return { answer: undefined, fingerprint: "none", keys: [`story:${encodeURI(id)}`] };
      const shown = view.show(found);
      const others = translationsOf(found);
      const phrase = shown.card.topics.length > 0 ? "" : view.names.topics.version;
      return {
        get answer() {
          return whole(found, shown, others);
        },
        fingerprint: [
          found.version,
          shown.version,
          phrase,
          ...others.map(({ url, title }) => url + title),
        ].join(),
        keys: [`story:${id}`, `translations:${found.original ?? id}`, ...shown.keys.slice(1)],
      };
    },
  };
}
