import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { picture } from "#components/fixtures/paper.ts";
import { Picture } from "./Picture.tsx";

const photograph = { ...picture, src: "media/desk.jpg", width: 500, height: 400 };

test("only variants that exist are named: a small photograph is never asked for larger", () => {
  const html = renderToStaticMarkup(<Picture picture={photograph} size="wide" />);
  const widths = [...html.matchAll(/-(\d+)\.(?:avif|webp)/g)].map((match) => Number(match[1]));
  expect([...new Set(widths)]).toEqual([320, 500]);
});

test("a picture that stands small names no large variants", () => {
  const html = renderToStaticMarkup(<Picture picture={picture} size="thumb" />);
  expect(html).toContain("640w");
  expect(html).not.toContain("960w");
});

test("the lead is fetched first, every other picture when it comes near", () => {
  expect(renderToStaticMarkup(<Picture picture={picture} size="lead" lead />)).toContain(
    'fetchPriority="high"',
  );
  expect(renderToStaticMarkup(<Picture picture={picture} size="lead" />)).toContain('loading="lazy"');
});

test("a crop keeps the focus point without a style attribute", () => {
  const html = renderToStaticMarkup(<Picture picture={{ ...picture, focus: [31, 50] }} size="text" />);
  expect(html).toMatch(/class="[^"]*x30/);
  expect(html).not.toMatch(/class="[^"]*y\d/);
  expect(html).not.toContain("style=");
});
