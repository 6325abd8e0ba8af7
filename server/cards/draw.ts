import sharp, { type Channels } from "sharp";
import { CARD_SIZE, type Card } from "#syndication/cards/card.ts";
import { xmpOf } from "../media/credit.ts";
import { cut } from "./cut.ts";
import { fitParagraph } from "./paragraph.ts";
import { displayFaces, gothicFaces, type Setter, setterOf } from "./type.ts";

const { width: WIDTH, height: HEIGHT } = CARD_SIZE;
const MARGIN = 56;
const RULE = 6;
const LABEL = 25;
const SIGN = 31;
const SIZES = {
  beside: [96, 84, 74, 66, 60, 54, 48, 43, 38, 34],
  alone: [96, 84, 74, 66, 58, 50, 44, 38],
} as const;

/** Drawings need the first; photographs of grass and crowds may come to the last. */
const QUALITIES = [86, 76, 64, 50, 36, 20] as const;
const MOST_BYTES = 300_000;

export type Art = { original: Buffer; credit: { credit?: string; licence?: string } };
type Face = { display: Setter; gothic: Setter };

async function faces(): Promise<Face> {
  const [display, gothic] = await Promise.all([displayFaces(), gothicFaces()]);
  return { display: setterOf(display), gothic: setterOf(gothic) };
}
let opened: Promise<Face> | undefined;

/** Draws cards as the paper looks: art in a square, headline, section, wordmark; never words on the picture. */
export async function drawCard(card: Card, art: Art | undefined): Promise<Buffer> {
  opened ??= faces();
  const words = lettering(card, await opened, art !== undefined);
  const layers = [{ input: Buffer.from(words), left: 0, top: 0 }];
  if (art && card.art) {
    const square = await cut(art.original, { width: HEIGHT, height: HEIGHT }, card.art.focus);
    const left = card.direction === "rtl" ? 0 : WIDTH - HEIGHT;
    layers.unshift({ input: await square.png().toBuffer(), left, top: 0 });
  }
  const ground = { width: WIDTH, height: HEIGHT, channels: 3 as const, background: card.colours.paper };
  const picture = await sharp({ create: ground })
    .composite(layers)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return await withinLimit(picture.data, picture.info.channels, xmpOf(art?.credit ?? {}));
}

/** As a JPEG of the highest of our qualities in which it is no larger than networks take. */
async function withinLimit(pixels: Buffer, channels: Channels, xmp: string): Promise<Buffer> {
  let bytes = Buffer.alloc(0);
  for (const quality of QUALITIES) {
    bytes = await sharp(pixels, { raw: { width: WIDTH, height: HEIGHT, channels } })
      .withXmp(xmp)
      .jpeg({ quality, mozjpeg: true, chromaSubsampling: quality === QUALITIES[0] ? "4:4:4" : "4:2:0" })
      .toBuffer();
    if (bytes.length <= MOST_BYTES) break;
  }
  return bytes;
}

/** Everything but the art, as SVG outlines. */
function lettering(card: Card, { display, gothic }: Face, beside: boolean): string {
  const rightToLeft = card.direction === "rtl";
  const column = (beside ? WIDTH - HEIGHT : WIDTH) - 2 * MARGIN;
  const from = rightToLeft && beside ? HEIGHT + MARGIN : MARGIN;
  const set = (setter: Setter, line: string, size: number, y: number) =>
    setter.line(line, size, rightToLeft ? from + column - setter.width(line, size) : from, y, rightToLeft);

  const label = gothic.showable(card.label);
  const top = MARGIN + RULE + LABEL + 22;
  const box = { width: column, height: HEIGHT - top - 2 * MARGIN - SIGN };
  const headline = fitParagraph(
    display.showable(card.headline),
    SIZES[beside ? "beside" : "alone"],
    box,
    display,
  );
  const { ink, secondary } = card.colours;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">`,
    `<rect x="${from}" y="${MARGIN}" width="${column}" height="${RULE}" fill="${ink}"/>`,
    `<g fill="${secondary}" stroke="${secondary}">${set(gothic, label, LABEL, MARGIN + RULE + LABEL + 14)}</g>`,
    `<g fill="${ink}" stroke="${ink}">`,
    ...headline.lines.map((line, i) =>
      set(display, line, headline.size, top + 12 + headline.size * 0.86 + i * headline.leading),
    ),
    sign(card, display, set, { from, column, rightToLeft }),
    "</g></svg>",
  ].join("");
}

/** The wordmark; its second part stands on the row of dots. */
function sign(
  { wordmark }: Card,
  display: Setter,
  set: (setter: Setter, line: string, size: number, y: number) => string,
  { from, column, rightToLeft }: { from: number; column: number; rightToLeft: boolean },
): string {
  const plain = wordmark.plain ? `${display.showable(wordmark.plain)} ` : "";
  const whole = `${plain}${display.showable(wordmark.dotted)}`;
  const y = HEIGHT - MARGIN - 12;
  const length = display.width(whole, SIGN);
  const before = display.width(plain, SIGN);
  const start = rightToLeft ? from + column - length : from;
  const dots = Math.max(3, Math.round((length - before) / 11));
  const gap = (length - before) / dots;
  const row = Array.from(
    { length: dots },
    (_, i) =>
      `<circle cx="${(start + before + gap * (i + 0.5)).toFixed(1)}" cy="${y + 11}" r="2.2" stroke="none"/>`,
  );
  return set(display, whole, SIGN, y) + row.join("");
}
