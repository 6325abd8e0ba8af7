type Piece = { text: string; hit: boolean };

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const WORDS_AROUND = 14;

/** The first place of a text where sought words stand, with the words around it; words of one stem are marked too. */
export function snippetOf(text: string, sought: readonly string[]): Piece[] {
  const stems = sought.map(stemOf);
  const isHit = (word: string) => stems.includes(stemOf(word));
  const words = Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ word, index, hit: isHit(word) }));
  const first = Math.max(0, words.findIndex(({ hit }) => hit) - WORDS_AROUND / 2);
  const chosen = words.slice(first, first + 2 * WORDS_AROUND);
  const pieces: Piece[] = [];
  let at = first > 0 ? (chosen[0]?.index ?? 0) : 0;
  if (first > 0) pieces.push({ text: "… ", hit: false });
  for (const { word, index, hit } of chosen) {
    if (!hit) continue;
    if (index > at) pieces.push({ text: text.slice(at, index), hit: false });
    pieces.push({ text: word, hit: true });
    at = index + word.length;
  }
  const last = chosen.at(-1);
  const end = last ? last.index + last.word.length : 0;
  if (end > at) pieces.push({ text: text.slice(at, end), hit: false });
  if (first + chosen.length < words.length) pieces.push({ text: " …", hit: false });
  return pieces;
}

/** A word without its accents and its commonest English endings: near enough to what the full text's stemmer takes for one word. */
const stemOf = (word: string) =>
  word
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/(?<=..)(?:ies|ied|y|ing|ed|es|s|e|ly)$/, "");
