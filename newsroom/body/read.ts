import { broken, type Checked, type Problem, sound } from "../problem.ts";
import type { Body } from "./body.ts";
import { type Context, checkBody } from "./check.ts";
import { finish } from "./finish.ts";
import { parseMarkdown } from "./markdown.ts";
import { type Place, placesOf } from "./places.ts";
import { toHast } from "./to-hast.ts";
import { unravel } from "./unravel.ts";

/** A body, and where in its source each of its top-level elements stands, in their order; undefined where that is not known. */
export type PlacedBody = { body: Body; places: (Place | undefined)[] };

/**
 * An article's body, from MDX to data: parse ▸ unravel ▸ check ▸ to elements ▸ finish. Never evaluates anything.
 * `firstLine` is the file's line on which `source` begins; problems carry lines of the file.
 */
export function readBody(source: string, context: Context, firstLine = 1): Checked<Body> {
  const read = readPlacedBody(source, context, firstLine);
  return read.ok ? sound(read.value.body) : read;
}

/** The same, with the places of the body's elements. */
export function readPlacedBody(source: string, context: Context, firstLine = 1): Checked<PlacedBody> {
  const shift = (problem: Problem): Problem =>
    problem.line === undefined
      ? { ...problem, line: firstLine }
      : { ...problem, line: problem.line + firstLine - 1 };
  const parsed = parseMarkdown(source);
  if (!parsed.ok) return broken(...parsed.problems.map(shift));
  const tree = unravel(parsed.value);
  const problems = checkBody(tree, context);
  if (problems.length > 0) return broken(...problems.map(shift));
  const elements = toHast(tree);
  const places = placesOf(elements);
  const body = finish(elements);
  if (body.children.length === 0)
    return broken({ line: firstLine, column: 1, message: "has no text below its front matter" });
  return sound({ body, places });
}
