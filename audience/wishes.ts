import { z } from "zod";
import { ArticleId, Slug } from "#newsroom/schema/scalars.ts";

/** How often followers are written to about what they follow. */
export const Rhythm = z.enum(["at-once", "daily", "weekly"]);
export type Rhythm = z.infer<typeof Rhythm>;

/** What can be followed. */
export const FOLLOW_KINDS = ["topic", "section", "author", "story"] as const;
export type FollowKind = (typeof FOLLOW_KINDS)[number];
export type Target = { kind: FollowKind; target: string };

const MOST = 200;
const slugs = z.array(Slug).max(MOST).default([]);

/** What somebody follows; the fields of the forms and of `POST /api/push/subscriptions`. */
export const Follows = z.object({
  topics: slugs,
  sections: slugs,
  authors: slugs,
  stories: z.array(ArticleId).max(MOST).default([]),
});
export type Follows = z.infer<typeof Follows>;

/** Everything that a reader asks for: newsletters by slug, and what to follow. */
export const Wishes = Follows.extend({
  newsletters: slugs,
  rhythm: Rhythm.optional(),
});
export type Wishes = z.infer<typeof Wishes>;

const FIELD: Record<FollowKind, keyof Follows> = {
  topic: "topics",
  section: "sections",
  author: "authors",
  story: "stories",
};

export const targetsOf = (follows: Follows): Target[] =>
  FOLLOW_KINDS.flatMap((kind) => [...new Set(follows[FIELD[kind]])].map((target) => ({ kind, target })));

export function followsOf(targets: readonly Target[]): Follows {
  const follows: Follows = { topics: [], sections: [], authors: [], stories: [] };
  for (const { kind, target } of targets) follows[FIELD[kind]].push(target);
  return follows;
}

/** As devices name what they follow: `topics:brexit`, `stories:2017/03/02/slug`. */
export const followKey = ({ kind, target }: Target) => `${FIELD[kind]}:${target}`;

/** Wishes as words of an address: `newsletters:morning`, `topics:brexit`, `rhythm:daily`. */
export const wishKeys = (wishes: Wishes): string[] => [
  ...wishes.newsletters.map((slug) => `newsletters:${slug}`),
  ...targetsOf(wishes).map(followKey),
  ...(wishes.rhythm ? [`rhythm:${wishes.rhythm}`] : []),
];

/** The wishes that such words, with spaces between them, say; nothing where one of them says none. */
export function wishesFrom(text: string): Wishes {
  const said = new Map<string, string[]>();
  for (const word of text.split(" ").filter(Boolean)) {
    const [field = "", value = ""] = word.split(/:(.*)/);
    said.set(field, [...(said.get(field) ?? []), value]);
  }
  const { rhythm, ...lists } = Object.fromEntries(said);
  const parsed = Wishes.safeParse({ ...lists, rhythm: rhythm?.[0] });
  return parsed.success ? parsed.data : Wishes.parse({});
}

export const isEmpty = (wishes: Wishes) => wishes.newsletters.length === 0 && targetsOf(wishes).length === 0;
