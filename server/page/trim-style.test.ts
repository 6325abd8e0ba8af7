import { describe, expect, it } from "vitest";
import { classesOf, trimSheet } from "./trim-style.ts";

const trimmed = (css: string, body: string) => trimSheet(css, classesOf(body));

describe("a page's style", () => {
  it("loses rules of parts that are not on the page", () => {
    expect(trimmed(".aB1_chart{color:red}.aB1_line>p{color:blue}", '<p class="aB1_chart">')).toBe(
      ".aB1_chart{color:red}",
    );
  });

  it("keeps elements, global classes and attributes, which scripts may bring", () => {
    const css = "p{margin:0}.vh{position:absolute}[aria-pressed=true]{color:red}";
    expect(trimmed(`${css}.x_y{color:red}`, "")).toBe(css);
  });

  it("keeps the choices of a selector list that are on the page", () => {
    expect(trimmed(".a_x,.b_y{color:red}", '<p class="b_y c_z">')).toBe(".b_y{color:red}");
  });

  it("takes classes in brackets for choices, not for conditions", () => {
    const css = ".a_x:not(.b_y){color:red}:is(.a_x,.b_y) p{color:red}";
    expect(trimmed(css, '<p class="a_x">')).toBe(css);
  });

  it("drops layers and media queries that nothing is left in", () => {
    const css = "@layer page{@media (width>=64rem){.a_x{color:red}}}@layer page{p{color:red}}";
    expect(trimmed(css, "")).toBe("@layer page{p{color:red}}");
  });

  it("keeps the order of the layers and the faces", () => {
    const css = "@layer reset,tokens;@font-face{font-family:F;src:url(/f_1.woff2)}";
    expect(trimmed(css, "")).toBe(css);
  });
});
