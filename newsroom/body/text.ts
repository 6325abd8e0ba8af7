import type { Element, ElementContent, Root, RootContent } from "hast";
import { RULES } from "./rules.ts";
import type { VocabularyName } from "./vocabulary.ts";

/** The words of an element, as one line. */
export const textOf = (node: Element | Root): string =>
  node.children.map(line).join("").replace(/\s+/g, " ").trim();

const line = (node: RootContent | ElementContent): string => {
  if (node.type === "text") return node.value;
  if (node.type !== "element") return "";
  if (node.properties.dataFootnoteRef || node.properties.dataFootnoteBackref !== undefined) return "";
  return node.tagName === "br" ? "\n" : node.children.map(line).join("");
};

const BLOCKS = new Set(
  "p h2 h3 h4 h5 h6 li tr pre blockquote footer ul ol table thead tbody section PullQuote Gallery FactBox Update Chart".split(
    " ",
  ),
);

/** A body as plain prose: a blank line between blocks, a tab between cells; titles and captions of elements included. */
export function plainText(body: Root): string {
  const blocks: string[] = [];
  const walk = (node: Element) => {
    if (node.properties.id === "footnote-label") return;
    const { title, caption } = node.properties;
    for (const text of [title, caption])
      if (typeof text === "string" && isVocabulary(node)) blocks.push(text);
    if (node.tagName === "tr") {
      const cells = node.children.filter((cell): cell is Element => cell.type === "element");
      blocks.push(cells.map(textOf).join("\t"));
      return;
    }
    let words: ElementContent[] = [];
    const flush = () => {
      const text = textOf({ ...node, children: words });
      if (text) blocks.push(text);
      words = [];
    };
    for (const child of node.children) {
      if (child.type === "element" && (BLOCKS.has(child.tagName) || isVocabularyBlock(child))) {
        flush();
        walk(child);
      } else words.push(child);
    }
    flush();
  };
  for (const block of body.children) if (block.type === "element") walk(block);
  return blocks.join("\n\n");
}

const isVocabulary = (node: Element) => /^[A-Z]/.test(node.tagName);
const isVocabularyBlock = (node: Element) =>
  isVocabulary(node) && RULES[node.tagName as VocabularyName].within !== "line";
