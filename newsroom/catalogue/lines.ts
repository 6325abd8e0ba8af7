/**
 * What crawlers are told of a story, as the catalogue keeps it: fields with tabs between them, which none of them holds. Ten thousand
 * are taken apart in the time in which a tenth could be parsed as JSON.
 */
export type StoredLine = {
  url: string;
  published: string;
  updated: string;
  /** Path of its lead picture as a JPEG. */
  picture?: string;
  /** Of a story with films, which are looked up in its body. */
  version?: string;
};

export const writeLine = ({ version = "", url, published, updated, picture = "" }: StoredLine): string =>
  [version, url, published, updated, picture].join("\t");

/** A line with a version: version and address. */
const FILMED = /^([^\t\n]+)\t([^\t\n]+)/gm;

/** The stories with films among these lines (line feeds between them). */
export const filmedLines = (lines: string): { version: string; url: string }[] =>
  Array.from(lines.matchAll(FILMED), ([, version = "", url = ""]) => ({ version, url }));

/** The lines without versions: what is told of a story with films are its films, not its other words. */
export const withoutVersions = (lines: string): string => lines.replace(FILMED, "\t$2");

/** One line at a time, so that none outlives its use. */
export function* readLines(lines: string): Generator<StoredLine> {
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf("\n", from);
    const until = end < 0 ? lines.length : end;
    const [version, url = "", published = "", updated = "", picture] = lines.slice(from, until).split("\t");
    yield { url, published, updated, picture: picture || undefined, version: version || undefined };
    from = until + 1;
  }
}
