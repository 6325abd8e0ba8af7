/** What two lists have in common: pairs of places in both, in order; one place alone where the other list has nothing like it. */
export type Pair = { before?: number; after?: number };

/** Texts of which less than this share of the words is common are not versions of one another. */
const LEAST_ALIKE = 0.34;

/** Scripts that put no spaces between words. */
const UNSPACED =
  "[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]";
const LETTER = `(?!${UNSPACED})[\\p{L}\\p{N}\\p{M}]`;
/**
 * A stretch of white space, of words that no spaces part, a word of any other script with what holds it together (it's, 1.5,
 * $1,200, 14.10, 3%), or a sign.
 */
const TOKEN = new RegExp(
  `\\s+|${UNSPACED}+|\\p{Sc}?(?:${LETTER})+(?:['’\\-.,:](?:${LETTER})+)*[%‰]?|\\p{RGI_Emoji}|\\S`,
  "gv",
);
const FIRST_UNSPACED = new RegExp(`^${UNSPACED}`, "v");
const words = new Intl.Segmenter("und", { granularity: "word" });

/** The words, spaces and signs of a text; together they are the text. */
export const tokensOf = (text: string): string[] =>
  (text.match(TOKEN) ?? []).flatMap((token) =>
    FIRST_UNSPACED.test(token) ? Array.from(words.segment(token), ({ segment }) => segment) : token,
  );
export const isWord = (token: string) => /[\p{L}\p{N}]/u.test(token);

/** From 0, different texts, to 1: all words of the shorter one stand in the other, too. */
export function likeness(before: string, after: string): number {
  const [left, right] = [before, after].map((text) => tokensOf(text.toLowerCase()).filter(isWord));
  if (!left?.length || !right?.length) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) common++;
    counts.set(word, count - 1);
  }
  // A paragraph that grew threefold is still that paragraph.
  const share = common / Math.min(left.length, right.length);
  const both = (2 * common) / (left.length + right.length);
  return share >= 2 * LEAST_ALIKE || both >= LEAST_ALIKE ? share : 0;
}

/** The pairs, in order, that are most alike in sum: a longest common subsequence weighted by `like` (0: never a pair). */
export function pairUp(
  lengths: { before: number; after: number },
  like: (before: number, after: number) => number,
): Pair[] {
  const { before, after } = lengths;
  const best = Array.from({ length: before + 1 }, () => new Float64Array(after + 1));
  const scores = Array.from({ length: before }, (_, i) =>
    Float64Array.from({ length: after }, (_, j) => like(i, j)),
  );
  const at = (i: number, j: number) => best[i]?.[j] ?? 0;
  for (let i = before - 1; i >= 0; i--)
    for (let j = after - 1; j >= 0; j--)
      (best[i] as Float64Array)[j] = Math.max(
        at(i + 1, j),
        at(i, j + 1),
        at(i + 1, j + 1) + (scores[i]?.[j] ?? 0),
      );
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before && j < after) {
    const score = scores[i]?.[j] ?? 0;
    if (score > 0 && at(i, j) === at(i + 1, j + 1) + score) pairs.push({ before: i++, after: j++ });
    else if (at(i, j) === at(i + 1, j)) pairs.push({ before: i++ });
    else pairs.push({ after: j++ });
  }
  while (i < before) pairs.push({ before: i++ });
  while (j < after) pairs.push({ after: j++ });
  return pairs;
}
