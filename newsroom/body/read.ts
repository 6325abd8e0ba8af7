import { broken, type Checked, type Problem, sound } from "../problem.ts";
import type { Body } from "./body.ts";
import { type Context, checkBody } from "./check.ts";
import { finish } from "./finish.ts";
import { parseMarkdown } from "./markdown.ts";
import { toHast } from "./to-hast.ts";
import { unravel } from "./unravel.ts";

/**
 * An article's body, from MDX to data: parse ▸ unravel ▸ check ▸ to elements ▸ finish. Never evaluates anything.
 * `firstLine` is the file's line on which `source` begins; problems carry lines of the file.
 */
export function readBody(source: string, context: Context, firstLine = 1): Checked<Body> {
  const shift = (problem: Problem): Problem =>
    problem.line === undefined
      ? { ...problem, line: firstLine }
      : { ...problem, line: problem.line + firstLine - 1 };
  const parsed = parseMarkdown(source);
  if (!parsed.ok) return broken(...parsed.problems.map(shift));
  const tree = unravel(parsed.value);
  const problems = checkBody(tree, context);
  if (problems.length > 0) return broken(...problems.map(shift));
  const body = finish(toHast(tree));
  if (body.children.length === 0)
    return broken({ line: firstLine, column: 1, message: "has no text below its front matter" });
  return sound(body);
}
