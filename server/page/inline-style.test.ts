import { describe, expect, it } from "vitest";
import { styleInliner } from "./inline-style.ts";

const SHEETS: Record<string, string> = {
  "/_next/static/chunks/base.css": "p{margin:0}",
  "/_next/static/chunks/story.css": ".a_x{color:red}.b_y{color:blue}",
};
const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`;
const inliner = () => styleInliner((address) => SHEETS[address] ?? "");

describe("a page's style sheets", () => {
  it("stand in the page, in their order, where the first link was", () => {
    const html = page(`<title>T</title>${link("base")}${link("story")}<meta name="m"/>`, '<p class="a_x">');
    expect(inliner()(html)).toBe(
      page('<title>T</title><style>p{margin:0}\n.x{color:red}</style><meta name="m"/>', '<p class="x">'),
    );
  });

  it("are remembered for each kind of page: another page of the same sheets keeps its own rules", () => {
    const inline = inliner();
    expect(inline(page(link("story"), '<p class="a_x">'))).toContain("<style>.x{color:red}</style>");
    expect(inline(page(link("story"), '<p class="b_y">'))).toContain("<style>.y{color:blue}</style>");
    expect(inline(page(link("story"), '<p class="a_x">'))).toContain("<style>.x{color:red}</style>");
  });

  it("are read once", () => {
    const asked: string[] = [];
    const inline = styleInliner((address) => {
      asked.push(address);
      return "";
    });
    inline(page(link("base"), '<p class="a_x">'));
    inline(page(link("base"), '<p class="b_y">'));
    expect(asked).toEqual(["/_next/static/chunks/base.css"]);
  });

  it("of others, and pages without any, stay as they are", () => {
    const html = page('<link rel="stylesheet" href="/own.css"/><style>p{}</style>', "");
    expect(inliner()(html)).toBe(html);
  });
});
