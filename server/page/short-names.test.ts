import { describe, expect, it } from "vitest";
import { ownNames, renameInPage, renameInStyle } from "./short-names.ts";
import { classesOf } from "./trim-style.ts";

/** A style and a body with the names that readers get. */
function renamed(css: string, body: string) {
  const names = ownNames(classesOf(body), css);
  return [renameInStyle(css, names), renameInPage(body, names)];
}

describe("names of classes on the wire", () => {
  it("lose the mark of their module where the page has no other class of that name", () => {
    expect(renamed(".aB-1_box{color:red}._c_9_red h2{color:blue}", '<p class="aB-1_box _c_9_red">')).toEqual([
      ".box{color:red}.red h2{color:blue}",
      '<p class="box red">',
    ]);
  });

  it("stay as they are where two modules use one name", () => {
    const same = [".a_box{color:red}.b_box{color:blue}", '<p class="a_box"></p><p class="b_box">'] as const;
    expect(renamed(...same)).toEqual(same);
  });

  it("never become a global class that the page or its style knows", () => {
    const inPage = [".a_btn{color:red}", '<p class="a_btn"></p><a class="btn">'] as const;
    expect(renamed(...inPage)).toEqual(inPage);
    const inStyle = [".a_btn{color:red}.wrap>.btn.o{color:blue}", '<p class="a_btn">'] as const;
    expect(renamed(...inStyle)).toEqual(inStyle);
  });

  it("stay as they are where only the style names them", () => {
    const css = ":is(.a_x,.b_y) p{color:red}";
    expect(renamed(css, '<p class="a_x">')).toEqual([css.replace("a_x", "x"), '<p class="x">']);
  });

  it("change in selectors and class attributes only: not in text, addresses, scripts or other names", () => {
    const rest = '<a href="/media/h.a_x">.a_x a_x</a><script>{"class":"a_x"}</script>';
    const css = "@font-face{src:url(/f/a_x.woff2)}.a_x{view-transition-name:a_x;margin:.5em}";
    expect(renamed(css, `<p class="a_x">${rest}`)).toEqual([
      css.replace(".a_x", ".x"),
      `<p class="x">${rest}`,
    ]);
  });
});
