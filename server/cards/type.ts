import { readFile } from "node:fs/promises";
import bidiFactory from "bidi-js";
import { create, type Font } from "fontkit";

/** Text as outlines of the paper's own faces: no machine needs to have the fonts. */
export type Setter = {
  /** Only what the faces can show; emoji and the like are left out. */
  showable(text: string): string;
  /** Pixels that a line takes. */
  width(line: string, size: number): number;
  /** SVG paths, to be filled and stroked in one colour, of a line whose baseline begins at x, y. */
  line(line: string, size: number, x: number, y: number, rightToLeft: boolean): string;
};

/** A face, and by how much of an em its strokes are thickened: fontkit cannot vary the weight of a face that is kept as woff2. */
type Face = { font: Font; thicker: number };
type Run = { face: Face; text: string };
const bidi = bidiFactory();

const load = async (name: string, thicker = 0): Promise<Face> => ({
  font: create(await readFile(`public/fonts/${name}.woff2`)) as Font,
  thicker,
});

/** The faces of headlines, and those of labels: Latin first, then Hebrew. */
export const displayFaces = () => Promise.all([load("proof-display"), load("proof-hebrew", 0.025)]);
export const gothicFaces = () => Promise.all([load("proof-sans", 0.02), load("proof-hebrew-sans", 0.02)]);

export function setterOf(faces: readonly Face[]): Setter {
  const faceOf = (character: string) =>
    faces.find(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0));

  function runs(text: string): Run[] {
    const found: Run[] = [];
    for (const character of text) {
      const last = found.at(-1);
      // A space follows the face before it, so that a phrase is one run.
      const face = character === " " && last ? last.face : faceOf(character);
      if (!face) continue;
      if (last?.face === face) last.text += character;
      else found.push({ face, text: character });
    }
    return found;
  }

  const widthOf = (run: Run, size: number) => (layout(run).advanceWidth / run.face.font.unitsPerEm) * size;

  return {
    showable: (text) =>
      Array.from(text)
        .filter((character) => faceOf(character))
        .join("")
        .replace(/ +/g, " ")
        .trim(),
    width: (line, size) => runs(line).reduce((sum, run) => sum + widthOf(run, size), 0),
    line(line, size, x, y, rightToLeft) {
      let pen = x;
      return runs(asSeen(line, rightToLeft))
        .map((run) => {
          const drawn = outlines(run, size, pen, y);
          pen += widthOf(run, size);
          return drawn;
        })
        .join("");
    },
  };
}

/** The characters of a line in the order in which they stand from left to right. */
function asSeen(line: string, rightToLeft: boolean): string {
  const levels = bidi.getEmbeddingLevels(line, rightToLeft ? "rtl" : "ltr");
  return bidi.getReorderedString(line, levels);
}

const layout = ({ face, text }: Run) => face.font.layout(text, undefined, undefined, undefined, "ltr");

function outlines(run: Run, size: number, x: number, y: number): string {
  const { font, thicker } = run.face;
  const { glyphs, positions } = layout(run);
  const scale = size / font.unitsPerEm;
  let pen = x;
  return glyphs
    .map((glyph, i) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
      const place = `${(pen + xOffset * scale).toFixed(2)} ${(y - yOffset * scale).toFixed(2)}`;
      pen += xAdvance * scale;
      const outline = glyph.path.toSVG();
      const stroke = thicker * font.unitsPerEm;
      return outline
        ? `<path transform="translate(${place}) scale(${scale} ${-scale})" stroke-width="${stroke}" d="${outline}"/>`
        : "";
    })
    .join("");
}
