import type { Element, RootContent } from "hast";
import type { Body } from "./body.ts";

/** Width and height in pixels (null for film and sound) and the hash of a file of media/. */
export type Measure = (
  src: string,
) => { hash: string; width: number | null; height: number | null } | undefined;

/** A copy of the body whose figures and posters carry the measures of their pictures. */
export function enhance(body: Body, measure: Measure): Body {
  const walk = (node: RootContent): RootContent => {
    if (node.type !== "element") return node;
    const properties = { ...node.properties, ...measuresOf(node, measure) };
    return { ...node, properties, children: node.children.map((child) => walk(child) as typeof child) };
  };
  return { type: "root", children: body.children.map(walk) };
}

function measuresOf({ tagName, properties }: Element, measure: Measure): Element["properties"] {
  if (tagName === "Figure") {
    const picture = measure(String(properties.src));
    return { width: picture?.width ?? undefined, height: picture?.height ?? undefined, hash: picture?.hash };
  }
  if (tagName === "Video") {
    const poster = measure(String(properties.poster));
    return {
      hash: properties.src ? measure(String(properties.src))?.hash : undefined,
      posterWidth: poster?.width ?? undefined,
      posterHeight: poster?.height ?? undefined,
      posterHash: poster?.hash,
    };
  }
  return tagName === "Audio" ? { hash: measure(String(properties.src))?.hash } : {};
}
