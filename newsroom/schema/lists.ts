import { z } from "zod";
import { Line, LinkTarget, Slug } from "./scalars.ts";

/** A section of the newspaper, in the order of the masthead (content/sections.yaml). */
export const Section = z.strictObject({ slug: Slug, title: Line, description: Line });
export type Section = z.infer<typeof Section>;

/** A topic that readers can follow (content/topics.yaml). `phrase` completes "Get all updates on …". */
export const Topic = z.strictObject({ slug: Slug, title: Line, phrase: Line, description: Line });
export type Topic = z.infer<typeof Topic>;

/** A desk or a person that signs stories (content/authors.yaml). */
export const Author = z.strictObject({
  slug: Slug,
  name: Line,
  kind: z.enum(["desk", "person"]),
  description: Line,
  location: Line.optional(),
  sameAs: z.array(LinkTarget).default([]),
});
export type Author = z.infer<typeof Author>;

const uniqueSlugs = <T extends { slug: string }>(rows: T[]) =>
  new Set(rows.map((row) => row.slug)).size === rows.length;
export const Sections = z.array(Section).min(1).refine(uniqueSlugs, "names a slug twice");
export const Topics = z.array(Topic).refine(uniqueSlugs, "names a slug twice");
export const Authors = z.array(Author).min(1).refine(uniqueSlugs, "names a slug twice");
