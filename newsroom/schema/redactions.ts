import { z } from "zod";
import { ArticleId, Instant, Line } from "./scalars.ts";

/**
 * What must never be shown again, whatever version it stood in (content/redactions.yaml): with `text` these words of a story,
 * without it the whole story.
 */
export const Redaction = z.strictObject({
  story: ArticleId,
  text: z.string().trim().min(1).max(5000).optional(),
  at: Instant,
  reason: Line,
});
export type Redaction = z.infer<typeof Redaction>;

export const Redactions = z.array(Redaction);
