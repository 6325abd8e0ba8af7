import type { Element, Root } from "xast";
import { toXml } from "xast-util-to-xml";

/** Every character but those of XML 1.0, section 2.2: the others cannot stand in a document, not even escaped. */
const IMPOSSIBLE = /[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** Text as XML may hold it: control characters and halves of surrogate pairs are left out. */
export const xmlText = (text: string) => text.toWellFormed().replace(IMPOSSIBLE, "");

/** The serializer leaves this sign in text, where XML 1.0, section 2.4 forbids it: we write no sections of characters that it could end. */
const SECTION_END = /\]\]>/g;

/** An XML document; text and attributes are escaped. */
export function xmlDocument(root: Element): string {
  const declaration = { type: "instruction" as const, name: "xml", value: 'version="1.0" encoding="utf-8"' };
  const document: Root = { type: "root", children: [declaration, root] };
  return xmlText(toXml(document, { closeEmptyElements: true })).replace(SECTION_END, "]]&gt;");
}
