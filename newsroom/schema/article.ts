import { z } from "zod";
import { PictureReference } from "./picture.ts";
import { ArticleId, Day, Instant, Language, Line, LinkTarget, MediaPath, Prose, Slug } from "./scalars.ts";

export const StoryKind = z.enum(["news", "analysis", "opinion", "explainer", "live", "feature"]);
export type StoryKind = z.infer<typeof StoryKind>;

export const StoryStatus = z.enum(["draft", "published", "withdrawn"]);
export type StoryStatus = z.infer<typeof StoryStatus>;

/** How we know something. `<Claim source="id">` in the body points here. */
export const Source = z.strictObject({
  id: Slug,
  title: Line,
  date: Day.optional(),
  url: LinkTarget.optional(),
  note: Line.optional(),
});
export type Source = z.infer<typeof Source>;

/** The state of the proof: what stands, what is disputed, what nobody has shown. */
export const Proof = z.strictObject({
  established: z.array(Line).default([]),
  disputed: z.array(Line).default([]),
  unknown: z.array(Line).default([]),
});
export type Proof = z.infer<typeof Proof>;

/** A change of a published story, in the editor's words. Corrections are printed on the story. */
export const Change = z.strictObject({
  at: Instant,
  kind: z.enum(["update", "correction", "wording"]),
  title: Line,
  note: Prose.min(1).max(2000),
});
export type Change = z.infer<typeof Change>;

const Social = z.strictObject({
  title: Line.optional(),
  description: Line.optional(),
  picture: MediaPath.optional(),
});

/** `about` completes "Get all updates on …"; without it the first topic does. */
const Promo = z.strictObject({ about: Line.optional(), topic: Slug.optional() });

const shared = {
  title: Line.max(300),
  standfirst: Line,
  section: Slug,
  kind: StoryKind,
  topics: z.array(Slug).max(12).default([]),
  authors: z.array(Slug).min(1, "names nobody: every story has an author").max(8),
  dateline: Line.optional(),
  lead: PictureReference.optional(),
  social: Social.optional(),
  promo: Promo.optional(),
  sources: z.array(Source).max(60).default([]),
  proof: Proof.optional(),
  changes: z.array(Change).max(200).default([]),
  aliases: z.array(z.string().regex(/^\/[^\s?#]*$/, "must be a path such as /2017/old-address")).default([]),
  language: Language.optional(),
  translationOf: ArticleId.optional(),
  breaking: z.boolean().default(false),
  updated: Instant.optional(),
};

const Draft = z.strictObject({ ...shared, status: z.literal("draft"), published: Instant.optional() });
const Published = z.strictObject({ ...shared, status: z.literal("published"), published: Instant });
const Withdrawn = z.strictObject({
  ...shared,
  status: z.literal("withdrawn"),
  published: Instant,
  withdrawn: z.strictObject({ at: Instant, reason: Line }),
});

/** An article's front matter. Nothing is invented: no default title, date, kind or author. */
export const FrontMatter = z
  .discriminatedUnion("status", [Draft, Published, Withdrawn])
  .superRefine((article, context) => {
    const duplicate = article.sources.find(
      (source, i) => article.sources.findIndex((s) => s.id === source.id) !== i,
    );
    if (duplicate)
      context.addIssue({
        code: "custom",
        path: ["sources"],
        message: `names the source "${duplicate.id}" twice`,
      });
    if (article.updated && article.published && article.updated < article.published) {
      context.addIssue({ code: "custom", path: ["updated"], message: "is before published" });
    }
  });
export type FrontMatter = z.infer<typeof FrontMatter>;
