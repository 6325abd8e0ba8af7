import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { broken, type Checked, type Problem, sound } from "../problem.ts";

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze();

export const NO_EXPRESSIONS =
  "expressions in braces are not allowed, an article is text and not code; write \\{ for a brace";
export const NO_MODULES = "import and export are not allowed, an article is text and not code";
const NO_COMMENTS = "HTML comments are not allowed; write \\< for an angle bracket";

/** A vfile-message, as micromark and mdast throw it. */
type ParserError = { reason: string; ruleId?: string; source?: string; line?: number; column?: number };
const isParserError = (error: unknown): error is ParserError =>
  error instanceof Error && "reason" in error && "ruleId" in error;

/** Markdown, GFM and JSX to a tree. Nothing in it is evaluated. Lines count from 1 within `source`. */
export function parseMarkdown(source: string): Checked<Root> {
  try {
    return sound(parser.parse(source));
  } catch (error) {
    if (isParserError(error)) return broken(sayParserError(error));
    if (error instanceof RangeError)
      return broken({ line: 1, column: 1, message: "is nested too deeply to be read" });
    throw error;
  }
}

const TAG_PLACE = / \((\d+):(\d+)(?:-\d+:\d+)?\)/;
const NOTE_ON_COMMENTS = / \(note: to create a comment in MDX[^)]*\)/;

function sayParserError({ reason, ruleId, source, line, column }: ParserError): Problem {
  if (source === "micromark-extension-mdxjs-esm") return { line, column, message: NO_MODULES };
  if (source === "micromark-extension-mdx-expression" && ruleId !== "unexpected-eof")
    return { line, column, message: NO_EXPRESSIONS };
  if (ruleId === "unexpected-eof" && reason.includes("in expression"))
    return { line, column, message: `a brace is opened and never closed; ${NO_EXPRESSIONS}` };
  if (reason.startsWith("Unexpected character `!`")) return { line, column, message: NO_COMMENTS };
  const place = TAG_PLACE.exec(reason);
  return {
    line: place ? Number(place[1]) : line,
    column: place ? Number(place[2]) : column,
    message: reason.replace(TAG_PLACE, "").replace(NOTE_ON_COMMENTS, ""),
  };
}
