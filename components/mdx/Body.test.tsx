import type { Element, ElementContent, Root } from "hast";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { context } from "#components/fixtures/paper.ts";
import { Body } from "./Body.tsx";

const text = (value: string): ElementContent => ({ type: "text", value });
const el = (
  tagName: string,
  properties: Record<string, string | boolean> = {},
  ...children: ElementContent[]
): Element => ({
  type: "element",
  tagName,
  properties: properties as Element["properties"],
  children,
});
const RIGHT = { align: "right" };
const render = (...children: Element[]) => {
  const body: Root = { type: "root", children };
  return renderToStaticMarkup(<Body body={body} context={context} />);
};

test("a claim points to its source by the source's number", () => {
  const html = render(el("p", {}, el("Claim", { source: "hearing" }, text("He answered"))));
  expect(html).toMatch(/<a [^>]*href="#source-hearing">He answered<sup>2<\/sup><\/a>/);
});

test("a day and its month stay on one line", () => {
  const html = render(
    el("p", {}, text("On 2 March, not in "), el("Claim", { source: "hearing" }, text("8 Marches"))),
  );
  expect(html).toContain("On 2\u00a0March, not in ");
  expect(html).toContain("8 Marches");
});

test("a film is a link to its file until a script makes it a button", () => {
  const html = render(
    el("Video", {
      title: "The oath",
      src: "media/oath.mp4",
      poster: "media/oath.svg",
      duration: "1:12",
      caption: "WATCH: The oath.",
      credit: "US Senate",
      captions: "media/oath.vtt",
    }),
  );
  expect(html).toContain('<a href="/media/0123456789abcdef/oath.mp4">');
  expect(html).toContain('<time dateTime="PT1M12S">1:12</time>');
  expect(html).toContain("WATCH: The oath.");
  expect(html).not.toMatch(/<(?:video|iframe)[\s>]/);
});

test("a film on YouTube is a link there, and nothing of YouTube is on the page", () => {
  const html = render(
    el("Video", {
      title: "T",
      youtube: "abcdefghijk",
      poster: "media/a.svg",
      duration: "0:10",
      caption: "C",
      credit: "D",
    }),
  );
  expect(html).toContain('href="https://www.youtube.com/watch?v=abcdefghijk"');
  expect(html).not.toMatch(/<iframe|src="https:/);
});

test("the promotion names the story's subject, or the author's own", () => {
  expect(render(el("Promo"))).toContain("Get all updates on the test:");
  expect(render(el("Promo", { about: "Brexit" }))).toContain("Get all updates on Brexit:");
  expect(render(el("Promo"))).toMatch(/href="\/app".*href="\/subscribe"/);
});

test("a cell's alignment is neither a style nor the obsolete attribute", () => {
  const html = render(el("table", {}, el("tbody", {}, el("tr", {}, el("td", RIGHT, text("5"))))));
  expect(html).toContain('<td data-align="right">5</td>');
});

test("a live entry keeps its key mark, which React would take for its own", () => {
  const update = (key: boolean) =>
    render(
      el("Update", { at: "2017-03-02T14:10:00.000Z", title: "Recused", key }, el("p", {}, text("He did."))),
    );
  expect(update(true)).toContain("Key event");
  expect(update(false)).not.toContain("Key event");
  expect(update(true)).toContain('id="at-201703021410"');
});

test("a chart is drawn, and its table stands below it for everybody", () => {
  const table = el(
    "table",
    {},
    el("thead", {}, el("tr", {}, el("th", {}, text("Side")), el("th", {}, text("Votes")))),
    el("tbody", {}, el("tr", {}, el("td", {}, text("Content")), el("td", {}, text("358")))),
  );
  const html = render(el("Chart", { kind: "bar", title: "The division", source: "Hansard" }, table));
  expect(
    html.match(/<svg [^>]*role="img" aria-label="Bar chart: The division[^"]*table[^"]*"/g),
  ).toHaveLength(2);
  expect(html).toContain("<td>358</td>");
  expect(html).toContain("Source: Hansard");
});

test("the catalogue's own copy of a body is left as it is", () => {
  const cell = el("td", RIGHT);
  render(el("table", {}, el("tbody", {}, el("tr", {}, cell))));
  expect(cell.properties).toEqual({ align: "right" });
});
