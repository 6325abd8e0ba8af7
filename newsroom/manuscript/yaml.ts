import { createRequire } from "node:module";
import { CORE_SCHEMA, load } from "js-yaml";
import type { Document } from "yaml";
import type { z } from "zod";
import { broken, type Checked, type Problem, sound } from "../problem.ts";
import { sayIssue } from "./issue.ts";

const require = createRequire(import.meta.url);
/** Read with the first file that is wrong: 8 MB in each thread that most newspapers never need. */
const yaml = () => require("yaml") as typeof import("yaml");

/**
 * Reads YAML 1.2 by a schema; every problem carries its place in the file. `firstLine` is the file's line on which the YAML
 * begins. js-yaml reads what is right, in a fifth of the time; `yaml` knows where something is wrong, and has the last word.
 */
export function readYaml<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  firstLine = 1,
): Checked<z.output<Schema>> {
  const result = schema.safeParse(readFast(text));
  return result.success ? sound(result.data) : readPrecisely(text, schema, firstLine);
}

function readFast(text: string): unknown {
  try {
    return load(text, { schema: CORE_SCHEMA }) ?? {};
  } catch {
    return undefined;
  }
}

function readPrecisely<Schema extends z.ZodType>(
  text: string,
  schema: Schema,
  firstLine: number,
): Checked<z.output<Schema>> {
  const { LineCounter, parseDocument } = yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number | undefined): Partial<Problem> => {
    if (offset === undefined) return { line: firstLine, column: 1 };
    const { line, col } = lines.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (document.errors.length > 0) {
    return broken(
      ...document.errors.map(({ pos, message }) => ({ ...at(pos[0]), message: `YAML: ${message}` })),
    );
  }
  const value = plain(document);
  if (!value.ok) return value;
  const result = schema.safeParse(value.value ?? {});
  if (result.success) return sound(result.data);
  return broken(
    ...result.error.issues.flatMap((issue) =>
      sayIssue(issue, schema).map(({ path, key, missing, message }) => ({
        ...at(missing ? offsetOf(document, path.slice(0, -1)) : offsetOf(document, path, key)),
        message,
      })),
    ),
  );
}

function plain(document: Document): Checked<unknown> {
  try {
    return sound(document.toJS());
  } catch (error) {
    return broken({ line: 1, message: `YAML: ${(error as Error).message}` });
  }
}

/** Where the value at `path` begins (or, with `key`, that key of the mapping there); of what is missing, where its parent does. */
function offsetOf(document: Document, path: readonly PropertyKey[], key?: string): number | undefined {
  const { isMap, isNode, isPair, isScalar } = yaml();
  for (let depth = path.length; depth >= 0; depth--) {
    const node: unknown = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
    if (!isNode(node)) continue;
    if (key !== undefined && isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === key);
      if (pair && isScalar(pair.key)) return pair.key.range?.[0];
    }
    return node.range?.[0];
  }
  return undefined;
}
