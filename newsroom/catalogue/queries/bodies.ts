import type { Body } from "../../body/body.ts";
import { enhance } from "../../body/enhance.ts";
import { readBody } from "../../body/read.ts";
import type { StoryKind } from "../../schema/article.ts";
import { unpack } from "../stored.ts";
import type { View } from "../view.ts";

type Media = { hash: string; width: number | null; height: number | null };
type Owner = { n: number; id: string; kind: StoryKind; sources: readonly { id: string }[] };

/** Stories' bodies with the measures of their pictures; those that are still to be proofread are read now. */
export function openBodies(view: View) {
  const text = view.db.prepare<[number], Buffer>("SELECT packed FROM bodies WHERE n = ?").pluck();
  const media = view.db.prepare<[string], Media>("SELECT hash, width, height FROM media WHERE src = ?");

  function bodyOf(source: string, { id, kind, sources }: Owner): Body {
    const isTopic = (slug: string) => view.names.topics.bySlug.has(slug);
    const read = readBody(source, { kind, sources: sources.map((source) => source.id), isTopic });
    if (!read.ok) throw new Error(`articles/${id}.mdx: ${read.problems[0]?.message}`);
    return read.value;
  }

  return (owner: Owner): { source: string; body: Body } => {
    const { source, body } = unpack(text.get(owner.n) as Buffer);
    return { source, body: enhance(body ?? bodyOf(source, owner), (src) => media.get(src)) };
  };
}
