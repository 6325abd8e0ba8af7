const HEBREW = /^[\u05d0-\u05ea]{2,}$/;
/** Particles that Hebrew writes as one word with the noun: the, and, in, to, from, that, as; and the commonest pairs of them. */
const PARTICLES = ["ה", "ו", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "שה", "מה", "כש"];

/** The forms of a Hebrew word with and without the particles before it; of any other word, the word. */
export function formsOf(word: string): string[] {
  if (!HEBREW.test(word)) return [word];
  const stem = word.length > 3 && /^[הובלמשכ]/.test(word) ? [word.slice(1)] : [];
  return [word, ...stem, ...PARTICLES.map((particle) => particle + word)];
}
