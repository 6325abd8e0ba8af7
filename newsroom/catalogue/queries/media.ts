import type { Element, RootContent } from "hast";
import type { MediaFile, Picture } from "../../story.ts";
import { type StoredCard, unpack } from "../stored.ts";
import type { Found, View } from "../view.ts";

type Row = { src: string; hash: string; bytes: number; width: number | null; height: number | null };
type Use = { card: string; packed: Buffer };
type Credit = { credit?: string; licence?: string };

/** Files of content/media. */
export function mediaQueries(view: View) {
  const columns = "SELECT src, hash, bytes, width, height FROM media";
  const bySrc = view.db.prepare<[string], Row>(`${columns} WHERE src = ?`);
  const byHash = view.db.prepare<[string], Row>(`${columns} WHERE hash = ? ORDER BY src LIMIT 1`);
  const uses = view.db.prepare<[string], Use>(
    `SELECT card, packed FROM uses JOIN stories USING (n) JOIN bodies USING (n) WHERE src = ? AND live = 1
     ORDER BY stories.published, id LIMIT 5`,
  );

  function file({ src, hash, bytes, width, height }: Row): MediaFile {
    const size = width === null || height === null ? undefined : { width, height };
    return { src, hash, bytes, size, ...(size && creditOf(src, uses.all(src))) };
  }

  return {
    picture(src: string): Found<Picture | undefined> {
      const found = bySrc.get(src);
      const isPicture = found && found.width !== null && found.height !== null;
      const answer = isPicture
        ? { src, alt: "", credit: "", hash: found.hash, width: found.width ?? 0, height: found.height ?? 0 }
        : undefined;
      return { answer, fingerprint: found?.hash ?? "none", keys: [`media:${encodeURI(src)}`] };
    },
    media(src: string): Found<MediaFile | undefined> {
      const found = bySrc.get(src);
      const answer = found && file(found);
      return { answer, fingerprint: JSON.stringify(answer ?? null), keys: [`media:${encodeURI(src)}`] };
    },
    mediaByHash(hash: string): MediaFile | undefined {
      const found = byHash.get(hash);
      return found && file(found);
    },
  };
}

/** What the stories that use a picture, eldest first, say of whose it is. */
function creditOf(src: string, uses: Use[]): Credit {
  for (const { card, packed } of uses) {
    const { picture }: StoredCard = JSON.parse(card);
    if (picture?.src === src) return { credit: picture.credit, licence: picture.licence };
    const figure = find(unpack(packed).body?.children ?? [], src);
    if (figure)
      return { credit: String(figure.properties.credit), licence: figure.properties.licence as string };
  }
  return {};
}

function find(nodes: RootContent[], src: string): Element | undefined {
  for (const node of nodes) {
    if (node.type !== "element") continue;
    if (node.properties.src === src && node.properties.credit) return node;
    const inside = find(node.children, src);
    if (inside) return inside;
  }
  return undefined;
}
