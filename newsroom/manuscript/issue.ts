import type { z } from "zod";
import { didYouMean } from "../nearest.ts";

type Issue = z.core.$ZodIssue;
/** One thing to say about one field. `key` names a field of the mapping at `path` that should not be there. */
export type Said = { path: PropertyKey[]; key?: string; missing?: boolean; message: string };

/** A schema's issue in the words of a newsroom: which field, what is wrong, what it must be. */
export function sayIssue(issue: Issue, schema: z.ZodType, under: PropertyKey[] = []): Said[] {
  const path = [...under, ...issue.path];
  const field = path.length > 0 ? `\`${fieldName(path)}\`` : "it";
  if (issue.code === "unrecognized_keys") {
    const known = fieldsAt(schema, path);
    return issue.keys.map((key) => ({
      path,
      key,
      message: `\`${fieldName([...path, key])}\` is not a field${didYouMean(key, known)}`,
    }));
  }
  if (issue.code === "invalid_union") {
    const options = "options" in issue && Array.isArray(issue.options) ? issue.options : [];
    if (options.length > 0) return [{ path, message: `${field} must be one of ${options.join(", ")}` }];
    const first = issue.errors.flat()[0];
    if (first) return sayIssue(first, schema, path);
  }
  if (issue.code === "invalid_type") {
    if (issue.input === undefined && issue.message.endsWith("received undefined"))
      return [{ path, missing: true, message: `${field} is missing` }];
    return [{ path, message: `${field} must be ${article(issue.expected)}` }];
  }
  if (issue.code === "invalid_value")
    return [
      {
        path,
        message: `${field} must be ${issue.values.length > 1 ? "one of " : ""}${issue.values.join(", ")}`,
      },
    ];
  return [{ path, message: `${field} ${uncapital(issue.message)}` }];
}

/** lead.focus[1] */
const fieldName = (path: readonly PropertyKey[]) =>
  path
    .map((part, i) => (typeof part === "number" ? `[${part}]` : `${i > 0 ? "." : ""}${String(part)}`))
    .join("");

const article = (type: string) => (/^[aeiou]/.test(type) ? `an ${type}` : `a ${type}`);
const uncapital = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

type Definition = {
  type: string;
  shape?: Record<string, z.ZodType>;
  innerType?: z.ZodType;
  element?: z.ZodType;
  options?: z.ZodType[];
  in?: z.ZodType;
};

/** Names of the fields that a schema knows at a path: what a misspelt name may have meant. */
function fieldsAt(schema: z.ZodType | undefined, path: readonly PropertyKey[]): string[] {
  if (!schema) return [];
  const { type, shape, innerType, element, options, in: input } = schema.def as unknown as Definition;
  if (innerType) return fieldsAt(innerType, path);
  if (type === "pipe") return fieldsAt(input, path);
  if (options) return options.flatMap((option) => fieldsAt(option, path));
  const [head, ...rest] = path;
  if (element) return typeof head === "number" ? fieldsAt(element, rest) : [];
  if (!shape) return [];
  return head === undefined ? Object.keys(shape) : fieldsAt(shape[String(head)], rest);
}
