import type { Element, ElementContent } from "hast";

const DASH = /^[—–]\s+/;

/** A quotation whose last line begins with a dash names its speaker there: the line becomes a `footer`, without its dash. */
export function creditQuotation(quotation: Element): Element {
  const last = quotation.children.at(-1);
  if (last?.type !== "element" || last.tagName !== "p") return quotation;
  const start = lastLine(last.children);
  const [first, ...rest] = last.children.slice(start.node);
  if (first?.type !== "text") return quotation;
  const line = first.value.slice(start.offset);
  if (!DASH.test(line)) return quotation;
  const footer: Element = {
    type: "element",
    tagName: "footer",
    properties: {},
    children: [{ type: "text", value: line.replace(DASH, "") }, ...rest],
  };
  const before = [
    ...last.children.slice(0, start.node),
    { type: "text" as const, value: first.value.slice(0, start.offset).trimEnd() },
  ].filter((node) => node.type !== "text" || node.value !== "");
  const isBreak = (node: ElementContent | undefined) => node?.type === "element" && node.tagName === "br";
  while (isBreak(before.at(-1))) before.pop();
  const quoted = before.length > 0 ? [{ ...last, children: before }] : [];
  return { ...quotation, children: [...quotation.children.slice(0, -1), ...quoted, footer] };
}

/** Where the last line of a paragraph begins: in which node, at which character of it. */
function lastLine(nodes: ElementContent[]): { node: number; offset: number } {
  for (let i = nodes.length - 1; i >= 0; i--) {
    const node = nodes[i];
    const offset = node?.type === "text" ? node.value.lastIndexOf("\n") : -1;
    if (offset >= 0) return { node: i, offset: offset + 1 };
  }
  return { node: 0, offset: 0 };
}
