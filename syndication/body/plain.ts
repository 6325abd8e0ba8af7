import type { Element, ElementContent, Properties, Root, RootContent } from "hast";
import type { Body } from "#newsroom/body/body.ts";
import type { VocabularyName } from "#newsroom/body/vocabulary.ts";
import { ELEMENTS } from "./elements.ts";
import { elsewhere, type Place } from "./place.ts";

const KEPT = [
  "alt",
  "src",
  "lang",
  "dir",
  "start",
  "colSpan",
  "rowSpan",
  "dateTime",
  "title",
  "checked",
] as const;

const isWritten = (name: string): name is VocabularyName => Object.hasOwn(ELEMENTS, name);

/**
 * A body in HTML that every reader knows, with absolute addresses: for feeds, Markdown and mail.
 * What only means something on the page (block numbers, ids, classes) is left out.
 */
export function plainBody(body: Body, place: Place): Root {
  const plain = (node: RootContent): ElementContent[] => {
    if (node.type === "text") return [node];
    if (node.type !== "element") return [];
    const { tagName } = node;
    const children = node.children.flatMap(plain);
    if (isWritten(tagName)) {
      const element = ELEMENTS[tagName] as (
        written: unknown,
        children: ElementContent[],
        place: Place,
        node: Element,
      ) => ElementContent[];
      return element(node.properties, children, place, node);
    }
    if (node.properties.dataFootnoteBackref !== undefined) return [];
    if (node.properties.id === "footnote-label")
      return [{ type: "element", tagName: "hr", properties: {}, children: [] }];
    return [{ type: "element", tagName, properties: kept(node.properties, place), children }];
  };
  return { type: "root", children: body.children.flatMap(plain) };
}

function kept(properties: Properties, place: Place): Properties {
  const named = KEPT.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]);
  const plain: Properties = Object.fromEntries(named);
  if (typeof properties.href === "string") plain.href = elsewhere(place, properties.href);
  return plain;
}
