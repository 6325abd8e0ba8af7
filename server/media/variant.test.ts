import exifr from "exifr";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { creditOf } from "./credit.ts";
import { makeVariant } from "./variant.ts";

const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1600 900"><circle cx="800" cy="450" r="300" fill="red"/></svg>',
);
const photograph = () => sharp({ create: { width: 500, height: 250, channels: 3, background: "#345" } });
const credit = { credit: "Art desk & friends", licence: "CC BY-SA 4.0" };

describe("a variant of a drawing", () => {
  it.each(["avif", "webp", "jpg"] as const)(
    "is as wide as asked, in %s, with its credit inside",
    async (format) => {
      const bytes = await makeVariant(drawing, { width: 320, format, drawing: true, credit });
      const { width, height, xmp } = await sharp(bytes).metadata();
      expect({ width, height }).toEqual({ width: 320, height: 180 });
      expect(xmp?.toString()).toContain("Art desk &amp; friends");
      expect(xmp?.toString()).toContain("CC BY-SA 4.0");
    },
  );
});

describe("a variant of a photograph", () => {
  it("is never larger than the photograph", async () => {
    const original = await photograph().jpeg().toBuffer();
    const bytes = await makeVariant(original, { width: 960, format: "webp", drawing: false, credit });
    expect((await sharp(bytes).metadata()).width).toBe(500);
  });

  it("keeps the photograph's own credit and leaves its place out", async () => {
    const original = await photograph()
      .withExif({
        IFD0: { Artist: "A. Photographer", Copyright: "Agency 2017" },
        IFD3: { GPSLatitude: "51/1 30/1 0/1", GPSLatitudeRef: "N" },
      })
      .jpeg()
      .toBuffer();
    expect(await exifr.gps(original)).toBeDefined();
    const own = await creditOf(original, credit);
    expect(own).toEqual({ creator: "A. Photographer", credit: "A. Photographer", licence: "Agency 2017" });
    const bytes = await makeVariant(original, { width: 320, format: "jpg", drawing: false, credit: own });
    expect(await exifr.parse(bytes, { ifd0: {}, gps: true })).toMatchObject({
      Artist: "A. Photographer",
      Copyright: "Agency 2017",
    });
    expect(await exifr.gps(bytes)).toBeUndefined();
  });

  it("takes the credit that stories give where the photograph carries none", async () => {
    const original = await photograph().png().toBuffer();
    expect(await creditOf(original, credit)).toMatchObject(credit);
  });
});

describe("what is no picture", () => {
  it.each([
    ["too many pixels", '<svg xmlns="http://www.w3.org/2000/svg" width="60000" height="60000"/>'],
    ["broken bytes", "not a picture"],
  ])("is refused: %s", async (_, text) => {
    const wanted = { width: 320, format: "webp", drawing: true, credit } as const;
    await expect(makeVariant(Buffer.from(text), wanted)).rejects.toThrow();
  });
});
