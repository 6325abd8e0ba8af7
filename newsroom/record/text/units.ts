import type { Element, ElementContent } from "hast";
import type { Body } from "../../body/body.ts";
import { textOf } from "../../body/text.ts";
import type { FrontMatter } from "../../schema/article.ts";
import type { Unit, UnitKind } from "../record.ts";

type Shown = Pick<FrontMatter, "title" | "standfirst" | "dateline" | "lead" | "proof" | "sources"> & {
  /** Names of the authors, or their slugs. */
  authors: readonly string[];
};

/** A unit, whichever block it stands in. */
export type Said = Omit<Unit, "block">;

/** Everything that a reader reads of a story, in its order: what the record compares from version to version. */
export const unitsOf = (shown: Shown, body: Body): Unit[] =>
  unitsAround(
    shown,
    body.children.filter(({ type }) => type === "element").map((node) => unitsOfBlock(node as Element)),
  );

/** The same, where the units of the body's blocks are known. */
export function unitsAround(shown: Shown, blocks: readonly (readonly Said[])[]): Unit[] {
  const { title, standfirst, authors, dateline, lead, proof, sources } = shown;
  const outside = (kind: UnitKind, text: string | undefined): Unit[] =>
    text ? [{ kind, block: 0, text: tidy(text) }] : [];
  return [
    ...outside("headline", title),
    ...outside("standfirst", standfirst),
    ...outside("byline", [authors.join(", "), dateline].filter(Boolean).join(", ")),
    ...outside("picture", lead && [lead.caption, lead.alt, lead.credit].filter(Boolean).join(" – ")),
    ...blocks.flatMap((said, i) => said.map(({ kind, text }) => ({ kind, block: i + 1, text }))),
    ...(proof?.established ?? []).flatMap((text) => outside("established", text)),
    ...(proof?.disputed ?? []).flatMap((text) => outside("disputed", text)),
    ...(proof?.unknown ?? []).flatMap((text) => outside("unknown", text)),
    ...sources.flatMap((source) =>
      outside("source", [source.title, source.date, source.note].filter(Boolean).join(", ")),
    ),
  ];
}

const KINDS: Record<string, UnitKind> = {
  p: "paragraph",
  PullQuote: "quotation",
  li: "item",
  tr: "row",
  pre: "code",
  footer: "quotation",
};
const kindOf = (tag: string): UnitKind | undefined => (/^h[2-6]$/.test(tag) ? "heading" : KINDS[tag]);

/** What a top-level element of a body says. */
export function unitsOfBlock(top: Element): Said[] {
  const units: Said[] = [];
  const add = (kind: UnitKind, text: string) => {
    if (text) units.push({ kind, text: tidy(text) });
  };
  const walk = (node: Element, quoted: boolean) => {
    if (node.properties.id === "footnote-label") return;
    if (/^[A-Z]/.test(node.tagName)) sayAttributes(node, add);
    const kind = kindOf(node.tagName);
    if (node.tagName === "tr") {
      add("row", node.children.filter(isElement).map(textOf).join(" | "));
    } else if (kind && !(node.tagName === "li" && node.children.some(isParagraph))) {
      const nested = node.children.filter((child) => isElement(child) && isList(child));
      const own = node.children.filter((child) => !nested.includes(child));
      add(quoted && kind === "paragraph" ? "quotation" : kind, textOf({ ...node, children: own }));
      for (const child of nested) walk(child as Element, quoted);
    } else {
      for (const child of node.children)
        if (isElement(child)) walk(child, quoted || node.tagName === "blockquote");
    }
  };
  walk(top, false);
  return units;
}

/** Titles, captions and alternative texts of the author's elements are read too. */
function sayAttributes({ tagName, properties }: Element, add: (kind: UnitKind, text: string) => void) {
  const say = (...names: string[]) =>
    names
      .map((name) => properties[name])
      .filter((value) => typeof value === "string")
      .join(" – ");
  if (tagName === "Figure") add("caption", say("caption", "alt", "credit"));
  else if (tagName === "Video" || tagName === "Audio")
    add("caption", say("title", "caption", "credit", "transcript"));
  else if (tagName === "Chart") add("caption", say("title", "unit", "source"));
  else if (["Gallery", "FactBox", "Update"].includes(tagName)) add("heading", say("title"));
}

const isElement = (node: ElementContent): node is Element => node.type === "element";
const isList = (node: Element) => node.tagName === "ul" || node.tagName === "ol";
const isParagraph = (node: ElementContent) => isElement(node) && node.tagName === "p";
/** White space as a reader sees it. */
export const tidy = (text: string) => text.replace(/\s+/g, " ").trim();
