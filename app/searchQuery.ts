import { z } from "zod";
import type { SearchQuery } from "#newsroom/catalogue/catalogue.ts";

const MOST_LETTERS = 200;
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
/** What does not make sense is as if it had not been given: a search is never refused. */
const lenient = <T extends z.ZodType>(schema: T) =>
  z.preprocess(first, schema.optional()).catch(undefined as z.output<T> | undefined);

const slug = lenient(z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/));
const day = lenient(z.iso.date());

const Asked = z.object({
  q: lenient(z.string().trim()),
  section: slug,
  topic: slug,
  author: slug,
  from: day,
  until: day,
  sort: lenient(z.enum(["relevance", "date"])),
  page: lenient(z.coerce.number().int().min(1).max(1000)),
});

/** The search that an address asks for. */
export function searchQuery(parameters: Record<string, string | string[] | undefined>): SearchQuery {
  const { q = "", ...rest } = Asked.parse(parameters);
  return { ...rest, text: q.slice(0, MOST_LETTERS) };
}
