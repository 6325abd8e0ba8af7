import type { Resolution } from "../../story.ts";
import { storyUrl } from "../../urls.ts";
import type { StoredCard, StoredDetails } from "../stored.ts";
import type { Found, View } from "../view.ts";

type Row = {
  id: string;
  section: string;
  live: number;
  status: string;
  published: number | null;
  card: string;
  details: string;
};

const ADDRESS = /^\/([^/]+)\/(\d{4}\/\d{1,2}\/\d{1,2})\/([^/]+)$/;

/** What stands at an address. */
export function resolveQuery(view: View) {
  const columns = "id, section, live, status, published, card, details";
  const byId = view.db.prepare<[string], Row>(`SELECT ${columns} FROM stories WHERE id = ?`);
  const bySlug = view.db.prepare<[string], Row>(
    `SELECT ${columns} FROM stories WHERE slug = ? AND live = 1 LIMIT 2`,
  );
  const byAlias = view.db.prepare<[string], Row>(
    `SELECT ${columns} FROM aliases JOIN stories USING (n) WHERE path = ? AND live = 1 ORDER BY stories.published DESC`,
  );

  function resolve(path: string): Resolution {
    const [, section, day, slug] = ADDRESS.exec(path) ?? [];
    const exact = slug === undefined ? undefined : byId.get(`${day}/${slug}`);
    if (exact?.live) return exact.section === section ? { found: "story", id: exact.id } : moved(exact);
    const alias = byAlias.get(path);
    if (alias) return moved(alias);
    if (exact?.status === "withdrawn" && (exact.published ?? Infinity) <= view.clock())
      return withdrawn(exact);
    const namesakes = slug === undefined ? [] : bySlug.all(slug);
    return namesakes.length === 1 && namesakes[0] ? moved(namesakes[0]) : { found: "nothing" };
  }

  return {
    resolve(path: string): Found<Resolution> {
      const answer = resolve(path);
      const slug = path.slice(path.lastIndexOf("/") + 1);
      return {
        answer,
        fingerprint: JSON.stringify(answer),
        keys: [`resolve:${encodeURI(path)}`, `slug:${encodeURIComponent(slug)}`],
      };
    },
  };
}

const moved = ({ section, id }: Row): Resolution => ({ found: "moved", to: storyUrl(section, id) });

function withdrawn({ id, section, card, details }: Row): Resolution {
  const { title }: StoredCard = JSON.parse(card);
  const { withdrawn }: StoredDetails = JSON.parse(details);
  return withdrawn
    ? { found: "withdrawn", id, title, ...withdrawn, url: storyUrl(section, id) }
    : { found: "nothing" };
}
