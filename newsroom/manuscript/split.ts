import { broken, type Checked, sound } from "../problem.ts";

/** A manuscript in its two parts. `bodyLine` is the line of the file (from 1) on which the body begins. */
export type Parts = { frontMatter: string; body: string; bodyLine: number };

const FENCE = /^---[ \t]*$/m;

/** Splits a file's text (line ends already "\n") into YAML front matter and MDX body. The front matter begins on line 2. */
export function splitManuscript(text: string): Checked<Parts> {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return broken({ line: 1, column: 1, message: "must begin with --- and its front matter" });
  const rest = text.slice(opening[0].length);
  const closing = FENCE.exec(rest);
  if (!closing) {
    return broken({
      line: 1,
      column: 1,
      message: "has front matter that never ends: close it with --- on a line of its own",
    });
  }
  const frontMatter = rest.slice(0, closing.index);
  const after = rest.slice(closing.index + closing[0].length + 1);
  return sound({ frontMatter, body: after, bodyLine: frontMatter.split("\n").length + 2 });
}
