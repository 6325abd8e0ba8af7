const REFERENCES = /(?:&#\d+;)+/g;
const REFERENCE = /&#(\d+);/g;
const THUMBNAIL_SECOND =
  /(<video:title>[^<]*<\/video:title>)(<video:thumbnail_loc>[^<]*<\/video:thumbnail_loc>)/g;

/**
 * What next-sitemap 4.2.3 writes and the schemas refuse: it escapes a character outside the basic plane as two
 * halves, which XML 1.0 forbids, lets control characters through as references, and puts a film's thumbnail after
 * its title, against the sequence of sitemap-video/1.1.
 */
export const mendSitemap = (xml: string): string =>
  xml.replace(REFERENCES, mendReferences).replace(THUMBNAIL_SECOND, "$2$1");

/** References to UTF-16 code units as references to the characters that they make together. */
function mendReferences(references: string): string {
  const units = Array.from(references.matchAll(REFERENCE), ([, unit]) => Number(unit));
  return Array.from(String.fromCharCode(...units), (character) => character.codePointAt(0) ?? 0)
    .filter(isAllowed)
    .map((code) => `&#${code};`)
    .join("");
}

/** The characters of XML 1.0, section 2.2. */
const isAllowed = (code: number) =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 0x20 && code < 0xd800) ||
  (code >= 0xe000 && code < 0xfffe) ||
  code >= 0x10000;
