import { scaleLinear, scaleLog } from "d3-scale";

export type Line = { name: string; points: readonly (readonly [number, number])[] };

const WIDTH = 720;
const HEIGHT = 360;
const MARGIN = { top: 40, right: 170, bottom: 40, left: 56 };
const DASHES = ["", "6 4", "2 3", "10 4 2 4"];
const number = new Intl.NumberFormat("en-GB");
const inXml = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** A drawing of lines over a logarithmic scale of sizes; told apart by their dashes, so that it can be printed. */
export function drawing(title: string, lines: readonly Line[]): string {
  const all = lines.flatMap(({ points }) => points);
  const sizes = [...new Set(all.map(([size]) => size))];
  const x = scaleLog(
    [Math.min(...sizes), Math.max(...sizes, 10 * Math.min(...sizes))],
    [MARGIN.left, WIDTH - MARGIN.right],
  );
  const y = scaleLinear(
    [0, Math.max(...all.map(([, value]) => value))],
    [HEIGHT - MARGIN.bottom, MARGIN.top],
  ).nice();
  const ticks = y
    .ticks(5)
    .map(
      (value) =>
        `<path d="M${MARGIN.left} ${y(value)}H${WIDTH - MARGIN.right}" stroke="#cdd0ca"/><text x="${MARGIN.left - 8}" y="${y(value) + 4}" text-anchor="end">${number.format(value)}</text>`,
    );
  const marks = sizes.map(
    (size) =>
      `<text x="${x(size)}" y="${HEIGHT - MARGIN.bottom + 20}" text-anchor="middle">${number.format(size)}</text>`,
  );
  const drawn = lines.map(({ name, points }, i) => {
    const path = points.map(([size, value]) => `${x(size).toFixed(1)} ${y(value).toFixed(1)}`).join("L");
    const row = MARGIN.top + i * 22;
    const key = WIDTH - MARGIN.right + 16;
    const look = `fill="none" stroke="#1f3cc0" stroke-width="2" stroke-dasharray="${DASHES[i % DASHES.length]}"`;
    return `<path d="M${path}" ${look}/><path d="M${key} ${row}h28" ${look}/><text x="${key + 36}" y="${row + 4}">${inXml(name)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" fill="#16181b" role="img"><title>${inXml(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#fefefc"/><text x="${MARGIN.left}" y="20" font-weight="bold">${inXml(title)}</text>${[...ticks, ...marks, ...drawn].join("")}</svg>
`;
}
