/** A word, as the full text's tokenizer sees it: letters, digits and the marks that belong to them. */
export const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Hebrew points and cantillation, Arabic vowels, and the tatweel: written or left out at will, so nobody should have to type them. */
const OPTIONAL_MARKS =
  /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670]/g;
const ANY_MARK = /[\u0300-\u036f\u0591-\u05c7\u0610-\u0670]/;

/** Text as it is indexed and sought. The tokenizer itself folds case and Latin, Greek and Cyrillic accents. */
export const plainLetters = (text: string) =>
  ANY_MARK.test(text) ? text.normalize("NFC").replace(OPTIONAL_MARKS, "") : text;

/** A word without accents and case: what two spellings of it have in common. */
export const bare = (word: string) =>
  word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().normalize("NFC");
