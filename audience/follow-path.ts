import { z } from "zod";
import { ArticleId, Slug } from "#newsroom/schema/scalars.ts";
import type { Target } from "./wishes.ts";

const KINDED = /^(section|author|story|topic)\/(.+)$/;

/** What a path below /follow/ names: `brexit`, `section/politics`, `author/…`, `story/2017/03/02/slug`. */
export const FollowPath = z.string().transform((path, context): Target => {
  const [, kind = "topic", rest = path] = KINDED.exec(path) ?? [];
  const target = (kind === "story" ? ArticleId : Slug).safeParse(rest);
  if (target.success) return { kind: kind as Target["kind"], target: target.data };
  context.addIssue({ code: "custom", message: "must be such as brexit, section/politics or author/name" });
  return z.NEVER;
});
