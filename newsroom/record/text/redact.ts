import type { Element, ElementContent, Root, Text } from "hast";
import type { Body } from "../../body/body.ts";

/** What stands in the place of words that must not be shown. */
const REMOVED = "(…)";

const literal = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const words = (span: string) => span.trim().split(/\s+/).map(literal);

/** In text, the words of a span are parted by any white space. */
const inText = (span: string) => new RegExp(words(span).join("\\s+"), "giu");
/** In Markdown, emphasis, links and tags may begin or end between any two of its words. */
const inSource = (span: string) =>
  new RegExp(words(span).join("(?:[\\s>*_~`[]|<[^<>]{0,300}>|\\]\\([^()]{0,2000}\\))+"), "giu");

const replaceAll = (text: string, patterns: readonly RegExp[]) =>
  patterns.reduce((rest, pattern) => rest.replace(pattern, REMOVED), text);

/** Takes spans out of plain text. */
export const redactText = (text: string, spans: readonly string[]): string =>
  replaceAll(text, spans.map(inText));

/** Takes spans out of a manuscript, front matter and body. */
export const redactSource = (source: string, spans: readonly string[]): string =>
  replaceAll(source, spans.map(inSource));

/** Takes spans out of every string of a value, however deep. */
export function redactValue<T>(value: T, spans: readonly string[]): T {
  if (spans.length === 0) return value;
  if (typeof value === "string") return redactText(value, spans) as T;
  if (Array.isArray(value)) return value.map((item) => redactValue(item, spans)) as T;
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, redactValue(item, spans)])) as T;
}

/** Takes spans out of a body, also where they run through emphasis and links. */
export function redactBody(body: Body, spans: readonly string[]): Body {
  if (spans.length === 0) return body;
  const copy = redactValue(structuredClone(body), spans) as Root;
  for (const block of copy.children) if (block.type === "element") redactAcross(block, spans);
  return copy;
}

function redactAcross(block: Element, spans: readonly string[]) {
  const texts: Text[] = [];
  const gather = (node: ElementContent) => {
    if (node.type === "text") texts.push(node);
    else if (node.type === "element") node.children.forEach(gather);
  };
  gather(block);
  for (const pattern of spans.map(inText)) {
    const whole = texts.map(({ value }) => value).join("");
    for (const { index, 0: match } of [...whole.matchAll(pattern)].reverse())
      cut(texts, index, index + match.length);
  }
}

/** Removes the characters from `start` to `end` of texts that follow one another; the first keeps the mark of it. */
function cut(texts: readonly Text[], start: number, end: number) {
  let offset = 0;
  let marked = false;
  for (const text of texts) {
    const { value } = text;
    const [from, until] = [Math.max(0, start - offset), Math.min(value.length, end - offset)];
    offset += value.length;
    if (from >= until) continue;
    text.value = value.slice(0, from) + (marked ? "" : REMOVED) + value.slice(until);
    marked = true;
  }
}
