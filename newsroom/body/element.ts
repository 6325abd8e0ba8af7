import type { Properties } from "hast";
import { didYouMean } from "../nearest.ts";
import type { Problem } from "../problem.ts";
import { readAttributes } from "./attributes.ts";
import type { Context, Path } from "./check.ts";
import { isVocabularyName, type Jsx, placeOf } from "./nodes.ts";
import { type Holds, RULES, type Rule } from "./rules.ts";
import { VOCABULARY, type VocabularyName } from "./vocabulary.ts";

const NAMES = Object.keys(VOCABULARY);

/** What is wrong with one element: its name, its place, its attributes, what it holds and what it refers to. */
export function checkElement(node: Jsx, path: Path, context: Context): Problem[] {
  const { name } = node;
  if (!isVocabularyName(name)) return [{ ...placeOf(node), message: sayUnknown(name) }];
  const problems: Problem[] = [];
  const misplaced = checkPlace(node, name, path);
  if (misplaced) problems.push({ ...placeOf(node), message: misplaced });
  const held = HOLDS[RULES[name].holds](node);
  if (held) problems.push({ ...placeOf(node), message: `<${name}> ${held}` });
  const attributes = readAttributes(node, name);
  if (!attributes.ok) return [...problems, ...attributes.problems];
  node.data = { ...node.data, hProperties: attributes.value as Properties };
  const reference = checkReference(name, attributes.value, context);
  if (reference) problems.push({ ...placeOf(node), message: `<${name}> ${reference}` });
  return problems;
}

function sayUnknown(name: string | null): string {
  if (name === null) return "<> is not an element; remove it";
  const nearest = didYouMean(name, NAMES);
  if (nearest) return `<${name}> is not an element${nearest.replace(/mean (\w+)/, "mean <$1>")}`;
  if (/^[a-z]/.test(name))
    return `raw HTML such as <${name}> is not allowed: write Markdown, or \\< for an angle bracket`;
  return `<${name}> is not an element; there are ${NAMES.join(", ")}`;
}

function checkPlace(node: Jsx, name: VocabularyName, path: Path): string | undefined {
  const { within }: Rule = RULES[name];
  const parent = path.at(-1) ?? "story";
  if (within === "line") {
    if (path.includes(name)) return `<${name}> must not stand within another <${name}>`;
    return node.type === "mdxJsxTextElement" ? undefined : `<${name}> must stand within a line of prose`;
  }
  if (parent === "line") return `<${name}> must stand on a line of its own, between blank lines`;
  if (parent !== "part" && within.includes(parent)) return undefined;
  const where = parent === "part" ? "a list, a quotation or a table" : `<${parent}>`;
  return `<${name}> must not stand in ${where}`;
}

const isBlank = (node: { type: string; value?: string }) => node.type === "text" && !node.value?.trim();
const WORDS = new Set([
  "text",
  "emphasis",
  "strong",
  "delete",
  "inlineCode",
  "link",
  "linkReference",
  "break",
  "footnoteReference",
  "paragraph",
  "mdxJsxTextElement",
]);

/** What an element may hold; each says what is wrong. */
const HOLDS = {
  nothing: (node) => (node.children.length > 0 ? `holds nothing: close it as <${node.name} … />` : undefined),
  words: (node) => {
    if (node.children.every(isBlank)) return "is empty: it needs words";
    return node.children.every((child) => WORDS.has(child.type))
      ? undefined
      : "holds words only: no lists, tables or headings";
  },
  blocks: (node) => (node.children.every(isBlank) ? "is empty: it needs text" : undefined),
  figures: (node) => {
    const rest = node.children.filter((child) => !isBlank(child));
    return rest.length >= 2 && rest.every((child) => "name" in child && child.name === "Figure")
      ? undefined
      : "holds two or more <Figure … /> and nothing else";
  },
  table: (node) => {
    const [table, ...others] = node.children;
    return table?.type === "table" && others.length === 0
      ? undefined
      : "holds one table, between blank lines";
  },
} satisfies Record<Holds, (node: Jsx) => string | undefined>;

function checkReference(
  name: VocabularyName,
  values: Record<string, unknown>,
  context: Context,
): string | undefined {
  if (name === "Claim" && !context.sources.includes(String(values.source)))
    return `names the source "${values.source}", which the front matter does not have${didYouMean(String(values.source), context.sources)}`;
  if (name === "Promo" && values.topic !== undefined && !context.isTopic(String(values.topic)))
    return `names the topic "${values.topic}", which topics.yaml does not have`;
  if (name === "Update" && context.kind !== "live") return "stands in stories of kind live only";
  return undefined;
}
