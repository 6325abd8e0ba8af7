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
};

export const writeLine = ({ url, published, updated, picture = "" }: StoredLine): string =>
  [url, published, updated, picture].join("\t");

/** One line at a time of those in a text, so that none outlives its use. */
export function* readLines(lines: string): Generator<StoredLine> {
  for (let from = 0; from < lines.length; ) {
    const end = lines.indexOf("\n", from);
    const until = end < 0 ? lines.length : end;
    const [url = "", published = "", updated = "", picture] = lines.slice(from, until).split("\t");
    yield { url, published, updated, picture: picture || undefined };
    from = until + 1;
  }
}
