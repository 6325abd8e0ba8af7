import { readFile } from "node:fs/promises";
import { create, type Font } from "fontkit";

const FACES = ["public/fonts/proof-display.woff2", "public/fonts/proof-hebrew.woff2"];

/** A letter as the outline of the paper's own face: no machine needs to have the font. y grows upwards, in font units. */
export type Letter = { path: string; box: { minX: number; minY: number; maxX: number; maxY: number } };

/** The outline of a letter from the first face that has it. Throws, naming the letter, where none has. */
export async function letterOutline(letter: string): Promise<Letter> {
  const code = letter.codePointAt(0) ?? 0;
  for (const file of FACES) {
    const face = create(await readFile(file)) as Font;
    if (!face.hasGlyphForCodePoint(code)) continue;
    const { path, bbox } = face.glyphForCodePoint(code);
    return { path: path.toSVG(), box: bbox };
  }
  throw new Error(`no face in public/fonts has the letter “${letter}” for the app's icon`);
}
