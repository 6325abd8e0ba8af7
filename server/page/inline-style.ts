import { LRUCache } from "lru-cache";
import { type OwnNames, ownNames, renameInPage, renameInStyle } from "./short-names.ts";
import { classesOf, trimSheet } from "./trim-style.ts";

/** The text of a style sheet of Next's, by its address (/_next/static/chunks/….css). */
export type ReadSheet = (address: string) => string;

const SHEET = /<link rel="stylesheet" href="(\/_next\/static\/[^"]+\.css)"[^>]*>/g;

/** What is decided once for all pages of the same sheets and the same classes. */
type Kind = { style: string; names: OwnNames };

/**
 * Puts a page's style into the page, in place of the links to it: text and style arrive in one answer. Next's own
 * `inlineCss` does so in the middle of each rendering (docs/decisions/0012-a-page-carries-its-own-style.md).
 */
export function styleInliner(readSheet: ReadSheet) {
  const sheets = new Map<string, string>();
  // The kinds of page are few.
  const kinds = new LRUCache<string, Kind>({ max: 300 });

  function sheet(address: string): string {
    const known = sheets.get(address) ?? readSheet(address);
    sheets.set(address, known);
    return known;
  }

  function kindOf(addresses: string[], classes: ReadonlySet<string>): Kind {
    const key = [...addresses, ...[...classes].sort()].join(" ");
    const known = kinds.get(key);
    if (known) return known;
    const css = trimSheet(addresses.map(sheet).join("\n"), classes);
    const names = ownNames(classes, css);
    const kind = { style: `<style>${renameInStyle(css, names)}</style>`, names };
    kinds.set(key, kind);
    return kind;
  }

  return (html: string): string => {
    const addresses = [...html.matchAll(SHEET)].map(([, address = ""]) => address);
    if (addresses.length === 0) return html;
    const { style, names } = kindOf(addresses, classesOf(html));
    let isFirst = true;
    return renameInPage(html, names).replace(SHEET, () => {
      const here = isFirst ? style : "";
      isFirst = false;
      return here;
    });
  };
}
