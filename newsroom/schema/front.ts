import { z } from "zod";
import { ArticleId, Line, Slug } from "./scalars.ts";

const ids = (most: number) => z.array(ArticleId).max(most).default([]);

/** What the editor puts on the front page (content/front.yaml). Empty places are filled by recency; no story stands twice. */
export const Front = z.strictObject({
  lead: z
    .strictObject({ story: ArticleId, title: Line.optional(), standfirst: Line.optional(), related: ids(4) })
    .optional(),
  beside: ids(3),
  row: ids(6),
  wire: z.strictObject({ title: Line, stories: ids(9) }).optional(),
  sections: z.array(z.strictObject({ section: Slug, stories: ids(4) })).default([]),
  opinion: ids(6),
  mostRead: ids(10),
});
export type Front = z.infer<typeof Front>;
