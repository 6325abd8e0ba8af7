import { z } from "zod";
import { printable } from "../printable.ts";

/** A name in a URL: lower-case ASCII words joined by single hyphens. */
export const Slug = z
  .string()
  .max(120)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be lower-case letters, digits and single hyphens");

/** `YYYY/MM/DD/slug`: an article's place below content/articles, without `.mdx`. It never changes when the headline does. */
export const ArticleId = z
  .string()
  .regex(/^\d{4}\/\d{2}\/\d{2}\/[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be YYYY/MM/DD/slug");
export type ArticleId = z.infer<typeof ArticleId>;

/** An instant with its zone (RFC 3339), kept as UTC ISO 8601 with milliseconds, so that text order is time order. */
export const Instant = z.union([z.string(), z.date()]).transform((value, context) => {
  const text = value instanceof Date ? value.toISOString() : value;
  const time = Date.parse(text);
  if (!/T.*(?:Z|[+-]\d\d:\d\d)$/.test(text) || Number.isNaN(time)) {
    context.addIssue({
      code: "custom",
      message: "must be a date and time with its zone, such as 2017-03-02T09:20:00Z",
    });
    return z.NEVER;
  }
  return new Date(time).toISOString();
});

/** A calendar day, `YYYY-MM-DD`. */
export const Day = z
  .union([z.string(), z.date()])
  .transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value))
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "must be a day such as 2017-03-01"));

/** Prose: trimmed, and without what cannot be printed. */
export const Prose = z.string().overwrite(printable).trim();

/** Prose of one line, never empty. */
export const Line = Prose.min(1, "must not be empty").max(600);

/** A BCP 47 language tag that Intl accepts. */
export const Language = z.string().refine((tag) => {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}, "must be a language tag such as en-GB or he");

/** An address that may stand in a link: https, http, mailto or a path of this site. Never `javascript:` or `data:`. */
export const LinkTarget = z
  .string()
  .max(2000)
  .regex(/^(?:https?:\/\/|mailto:|\/(?!\/)|#)/i, "must begin with https://, http://, mailto:, / or #");

/** Path of a file below content/, such as media/empty-chair.svg. */
export const MediaPath = z
  .string()
  .regex(
    /^media\/[\p{L}\p{N}][\p{L}\p{N}._/-]*\.(?:svg|jpe?g|png|webp|avif|mp4|webm|mp3|m4a|ogg|vtt)$/iu,
    "must name a file such as media/chair.svg",
  )
  .refine((path) => !path.includes(".."), "must not leave media/");
