import type { Nodes, Root } from "mdast";
import type { Problem } from "../problem.ts";
import type { StoryKind } from "../schema/article.ts";
import { LinkTarget } from "../schema/scalars.ts";
import { checkChart } from "./chart.ts";
import { checkElement } from "./element.ts";
import { NO_EXPRESSIONS, NO_MODULES } from "./markdown.ts";
import { isJsx, isVocabularyName, placeOf } from "./nodes.ts";
import type { VocabularyName } from "./vocabulary.ts";

/** What a body may refer to. */
export type Context = {
  kind: StoryKind;
  /** Ids of the sources in the front matter. */
  sources: readonly string[];
  isTopic: (slug: string) => boolean;
};

/** Every element from the story down to a node's parent: "story", "line" (of prose), "part" (of a list, quotation or table), or an element's name. */
export type Path = readonly ("story" | "line" | "part" | VocabularyName)[];

/** Everything in the tree that an author may not write. Leaves each element's checked attributes in `node.data.hProperties`. */
export function checkBody(root: Root, context: Context): Problem[] {
  const problems: Problem[] = [];
  const walk = (node: Nodes, path: Path) => {
    if (isJsx(node)) {
      problems.push(...checkElement(node, path, context));
      if (!isVocabularyName(node.name)) return;
      if (node.name === "Chart") problems.push(...checkChart(node));
      for (const child of node.children) walk(child, [...path, node.name]);
      return;
    }
    const refused = refuse(node);
    if (refused) {
      problems.push({ ...placeOf(node), message: refused });
      return;
    }
    if (!("children" in node)) return;
    const inside = node.type === "root" ? path : ([...path, LINES.has(node.type) ? "line" : "part"] as Path);
    for (const child of node.children) walk(child, inside);
  };
  walk(root, ["story"]);
  return problems;
}

const LINES = new Set([
  "paragraph",
  "heading",
  "tableCell",
  "emphasis",
  "strong",
  "delete",
  "link",
  "linkReference",
]);

const ALLOWED = new Set(
  "root paragraph heading thematicBreak blockquote list listItem code inlineCode table tableRow tableCell footnoteReference footnoteDefinition link linkReference definition emphasis strong delete break text".split(
    " ",
  ),
);

/** Why a Markdown node may not stand in an article; undefined for those that may. */
function refuse(node: Nodes): string | undefined {
  switch (node.type) {
    case "mdxFlowExpression":
    case "mdxTextExpression":
      return NO_EXPRESSIONS;
    case "mdxjsEsm":
      return NO_MODULES;
    case "image":
    case "imageReference":
      return 'pictures need alternative text and a credit: write <Figure src="media/…" alt="…" credit="…" />';
    case "heading":
      return node.depth === 1
        ? "the headline is the only heading of the first rank: write ## here"
        : undefined;
    case "listItem":
      return typeof node.checked === "boolean"
        ? "lists of tasks are not printed: write a plain list"
        : undefined;
    case "link":
    case "definition":
      return LinkTarget.safeParse(node.url).success
        ? undefined
        : `links to "${node.url.slice(0, 80)}", but a link must begin with https://, http://, mailto:, / or #`;
    default:
      return ALLOWED.has(node.type) ? undefined : `${node.type} is not allowed in an article`;
  }
}
