import { z } from "zod";
import { Instant, Language, Line, MediaPath, Slug } from "../schema/scalars.ts";

const YouTubeId = z.string().regex(/^[\w-]{11}$/, "must be YouTube's eleven-character id");
const Duration = z.string().regex(/^(?:\d+:)?[0-5]?\d:[0-5]\d$/, "must be minutes and seconds, such as 1:12");
const Focus = z.string().regex(/^\d{1,3}% \d{1,3}%$/, "must be two percentages, such as 50% 40%");

/**
 * Everything that an author may write beside Markdown: element names and their literal attributes.
 * components/mdx/vocabulary.tsx gives each its look.
 */
export const VOCABULARY = {
  Figure: z.strictObject({
    src: MediaPath,
    alt: Line,
    caption: Line.optional(),
    credit: Line,
    licence: Line.optional(),
    focus: Focus.optional(),
  }),
  Gallery: z.strictObject({ title: Line }),
  Video: z
    .strictObject({
      title: Line,
      src: MediaPath.optional(),
      youtube: YouTubeId.optional(),
      poster: MediaPath,
      duration: Duration,
      caption: Line,
      credit: Line,
      captions: MediaPath.optional(),
      transcript: Line.optional(),
    })
    .refine((video) => Boolean(video.src) !== Boolean(video.youtube), "needs either src or youtube"),
  Audio: z.strictObject({
    title: Line,
    src: MediaPath,
    duration: Duration,
    caption: Line.optional(),
    credit: Line,
    transcript: Line.optional(),
  }),
  PullQuote: z.strictObject({ cite: Line.optional() }),
  Promo: z.strictObject({ about: Line.optional(), topic: Slug.optional() }),
  Claim: z.strictObject({ source: Slug }),
  FactBox: z.strictObject({ title: Line }),
  Chart: z.strictObject({ kind: z.enum(["line", "bar"]), title: Line, source: Line, unit: Line.optional() }),
  Update: z.strictObject({ at: Instant, title: Line, key: z.boolean().optional() }),
  Foreign: z.strictObject({ lang: Language }),
} as const satisfies Record<string, z.ZodType>;

export type VocabularyName = keyof typeof VOCABULARY;
export type VocabularyProps = { [Name in VocabularyName]: z.output<(typeof VOCABULARY)[Name]> };
