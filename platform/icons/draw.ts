import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import type { Letter } from "./letter.ts";

const SIDE = 512;
const DOTS = 5;

type Shape = { ground: string | undefined; ink: string; scale: number };

/** A shape for each kind of icon. What is maskable may lose all outside the middle 80 %; a badge is its outline only. */
const shapes = ({ colours: { ink, paper } }: Newspaper) =>
  ({
    any: { ground: ink.light, ink: paper.light, scale: 1.15 },
    maskable: { ground: ink.light, ink: paper.light, scale: 0.88 },
    badge: { ground: undefined, ink: "#ffffff", scale: 1.25 },
  }) satisfies Record<string, Shape>;

export type IconKind = keyof ReturnType<typeof shapes>;

/** The newspaper's sign: the first letter of its dotted word, and the row of dots that lets it stand. */
export function drawIcon(newspaper: Newspaper, letter: Letter, kind: IconKind): string {
  const { ground, ink, scale } = shapes(newspaper)[kind];
  const { minX, minY, maxX, maxY } = letter.box;
  const tall = 250 / (maxY - minY);
  const x = SIDE / 2 - ((minX + maxX) / 2) * tall;
  const dots = Array.from({ length: DOTS }, (_, i) => {
    const cx = SIDE / 2 + (i - (DOTS - 1) / 2) * 54;
    return `<circle cx="${cx}" cy="408" r="17"/>`;
  });
  const middle = (SIDE / 2) * (1 - scale);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIDE} ${SIDE}" width="${SIDE}" height="${SIDE}">`,
    ground ? `<rect width="${SIDE}" height="${SIDE}" fill="${ground}"/>` : "",
    `<g fill="${ink}" transform="translate(${middle} ${middle}) scale(${scale})">`,
    `<path transform="translate(${x} ${344 + minY * tall}) scale(${tall} ${-tall})" d="${letter.path}"/>`,
    ...dots,
    "</g></svg>",
  ].join("");
}
