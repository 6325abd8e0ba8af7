import { LRUCache } from "lru-cache";
import { encode, wrap } from "nodemailer/lib/qp";

/** RFC 2045, 6.7: 76 characters a line, of which the soft break takes one. */
const WIDTH = 75;
const SOFT_BREAK = "=\r\n";

/** Without tabs, spaces in a row and spaces that end a line: what is signed (RFC 6376, 3.4.4) is the text as it stands. */
const quotedPrintable = (text: string) =>
  wrap(
    encode(text.replace(/\r?\n/g, "\r\n"))
      .replaceAll("\t", "=09")
      .replace(/(?<= ) /g, "=20"),
    WIDTH,
  );

/** Texts of campaigns that are going out, encoded up to the words that each mail fills in itself. */
const plates = new LRUCache<string, string[]>({ max: 80 });

/** Text and words in turn, as they stand. */
function pieces(text: string, words: readonly string[]): string[] {
  const [word, ...others] = words;
  if (word === undefined) return [text];
  return text
    .split(word)
    .flatMap((before, i) => (i > 0 ? [word, ...pieces(before, others)] : pieces(before, others)));
}

/**
 * A text in quoted-printable (RFC 2045, 6.7), in which `own` says what stands in place of some words. What it has in common with
 * other mails is encoded once for all of them: soft breaks join the pieces.
 */
export function printed(text: string, own: Readonly<Record<string, string>>): string {
  const words = Object.keys(own);
  const key = [...words, text].join("\n");
  let plate = plates.get(key);
  if (!plate) {
    plate = pieces(text, words).map((piece) => (words.includes(piece) ? piece : quotedPrintable(piece)));
    plates.set(key, plate);
  }
  return plate
    .map((piece) => {
      const word = words.includes(piece) ? own[piece] : undefined;
      return word === undefined ? piece : quotedPrintable(word);
    })
    .join(SOFT_BREAK);
}
