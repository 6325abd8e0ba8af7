import { describe, expect, it } from "vitest";
import { shortNames } from "./short-names.ts";

const page = (css: string, body: string) =>
  `<html><head><style>${css}</style></head><body>${body}</body></html>`;

describe("names of classes on the wire", () => {
  it("lose the mark of their module where the page has no other class of that name", () => {
    expect(
      shortNames(page(".aB-1_box{color:red}._c_9_red h2{color:blue}", '<p class="aB-1_box _c_9_red">')),
    ).toBe(page(".box{color:red}.red h2{color:blue}", '<p class="box red">'));
  });

  it("stay as they are where two modules use one name", () => {
    const same = page(".a_box{color:red}.b_box{color:blue}", '<p class="a_box"></p><p class="b_box">');
    expect(shortNames(same)).toBe(same);
  });

  it("never become a global class that the page or its style knows", () => {
    const inPage = page(".a_btn{color:red}", '<p class="a_btn"></p><a class="btn">');
    expect(shortNames(inPage)).toBe(inPage);
    const inStyle = page(".a_btn{color:red}.wrap>.btn.o{color:blue}", '<p class="a_btn">');
    expect(shortNames(inStyle)).toBe(inStyle);
  });

  it("stay as they are where only the style names them", () => {
    const css = ":is(.a_x,.b_y) p{color:red}";
    expect(shortNames(page(css, '<p class="a_x">'))).toBe(page(css.replace("a_x", "x"), '<p class="x">'));
  });

  it("change in selectors and class attributes only: not in text, addresses, scripts or other names", () => {
    const rest = '<a href="/media/h.a_x">.a_x a_x</a><script>{"class":"a_x"}</script>';
    const css = "@font-face{src:url(/f/a_x.woff2)}.a_x{view-transition-name:a_x;margin:.5em}";
    expect(shortNames(page(css, `<p class="a_x">${rest}`))).toBe(
      page(css.replace(".a_x", ".x"), `<p class="x">${rest}`),
    );
  });

  it("are the same in every sheet of the page", () => {
    expect(shortNames(`<style>.a_x{}</style><style>.a_x p{}</style><p class="a_x">`)).toBe(
      `<style>.x{}</style><style>.x p{}</style><p class="x">`,
    );
  });
});
