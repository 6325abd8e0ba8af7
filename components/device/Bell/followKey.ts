import type { followUrl } from "#newsroom/urls.ts";

/** What can be followed: a topic, a section, an author or a story. */
export type FollowTarget = Parameters<typeof followUrl>[0];

const PLURAL = { topic: "topics", section: "sections", author: "authors", story: "stories" } as const;

/** The field of a form that names what is followed, and its value. */
export function followField(target: FollowTarget): { name: string; value: string } {
  const [kind, value] = Object.entries(target)[0] as [keyof typeof PLURAL, string];
  return { name: PLURAL[kind], value };
}

/** The name under which a device keeps a follow: `topics:brexit`, `stories:2017/03/02/slug`. */
export function followKey(target: FollowTarget): string {
  const { name, value } = followField(target);
  return `${name}:${value}`;
}
