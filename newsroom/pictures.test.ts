import { describe, expect, it } from "vitest";
import { mediaUrl, readMediaPath, variantSet, variantUrl, variantWidths } from "./pictures.ts";

const drawing = { src: "media/empty-chair.svg", hash: "0123456789abcdef", width: 800 };
const photograph = { src: "media/2017/day one.jpg", hash: "fedcba9876543210", width: 1100 };

describe("widths of a picture", () => {
  it("has all five of a drawing, whatever its own size", () => {
    expect(variantWidths(drawing)).toEqual([320, 640, 960, 1280, 1920]);
  });

  it("never enlarges a photograph and ends with its own width", () => {
    expect(variantWidths(photograph)).toEqual([320, 640, 960, 1100]);
    expect(variantWidths({ ...photograph, width: 200 })).toEqual([200]);
    expect(variantWidths({ ...photograph, width: 640 })).toEqual([320, 640]);
  });

  it("reduces a photograph larger than the largest", () => {
    expect(variantWidths({ ...photograph, width: 4000 })).toEqual([320, 640, 960, 1280, 1920]);
  });
});

describe("addresses", () => {
  it("names a variant by hash, name, width and format", () => {
    expect(variantUrl(drawing, 640, "avif")).toBe("/media/0123456789abcdef/empty-chair-640.avif");
    expect(mediaUrl(photograph)).toBe("/media/fedcba9876543210/day%20one.jpg");
  });

  it("reads what it wrote", () => {
    expect(readMediaPath(variantUrl(photograph, 320, "webp"))).toEqual({
      hash: photograph.hash,
      name: "day one",
      width: 320,
      format: "webp",
    });
    expect(readMediaPath(mediaUrl(photograph))).toEqual({ hash: photograph.hash, file: "day one.jpg" });
  });

  it.each([
    "/media/x/a-320.jpg",
    "/media/0123456789abcdef/",
    "/media/0123456789abcdef/%E0%A4%A",
    "/politics",
  ])("knows that %s is none", (path) => {
    expect(readMediaPath(path)).toBeUndefined();
  });

  it("lists all variants of a format for srcset", () => {
    expect(variantSet({ ...photograph, width: 320 }, "jpg")).toBe(
      "/media/fedcba9876543210/day%20one-320.jpg 320w",
    );
  });
});
