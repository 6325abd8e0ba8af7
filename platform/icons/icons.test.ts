import { readFileSync } from "node:fs";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { Newspaper } from "#newsroom/schema/newspaper.ts";
import { ICONS, icon } from "./icons.ts";

const sample = Newspaper.parse(parse(readFileSync("content/newspaper.yaml", "utf8")));
const drawn = async (newspaper: typeof sample, name: string) => {
  const png = await icon(newspaper, name);
  if (!png) throw new Error(`no ${name}`);
  return sharp(png);
};

describe("the app's icons", () => {
  it.each(Object.entries(ICONS))("%s is a square PNG of its side", async (name, { side }) => {
    const { format, width, height } = await (await drawn(sample, name)).metadata();
    expect({ format, width, height }).toEqual({ format: "png", width: side, height: side });
  });

  it("keeps a maskable icon's sign inside the circle that every mask leaves", async () => {
    const { data, info } = await (await drawn(sample, "maskable-512.png"))
      .greyscale()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const outside = [...data].filter((_, i) => {
      const x = (i / info.channels) % info.width;
      const y = Math.floor(i / info.channels / info.width);
      return Math.hypot(x - 256, y - 256) > 0.4 * 512 && (data[i] ?? 0) > 128;
    });
    expect(outside).toHaveLength(0);
  });

  it("changes with the newspaper's name and colours", async () => {
    const before = await icon(sample, "192.png");
    const renamed = await icon({ ...sample, wordmark: { plain: "", dotted: "Zeit" } }, "192.png");
    const ink = { light: "#400000", dark: "#ffffff" };
    const coloured = await icon({ ...sample, colours: { ...sample.colours, ink } }, "192.png");
    expect(renamed?.equals(before ?? Buffer.alloc(0))).toBe(false);
    expect(coloured?.equals(before ?? Buffer.alloc(0))).toBe(false);
  });

  it("draws a Hebrew newspaper's letter", async () => {
    const he = { ...sample, wordmark: { plain: "", dotted: "הגהה" } };
    expect(await icon(he, "192.png")).toBeInstanceOf(Buffer);
  });

  it("knows no other names", async () => {
    expect(await icon(sample, "../package.json")).toBeUndefined();
    expect(await icon(sample, "constructor")).toBeUndefined();
  });
});
