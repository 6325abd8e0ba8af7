import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { newspaper } from "#audience/testing/paper.ts";
import { audienceEn } from "#messages/audience.en.ts";
import { Newspaper } from "#newsroom/schema/newspaper.ts";
import { Support } from "./Support.tsx";

const render = (plans: object[]) => {
  const paper = Newspaper.parse({ ...newspaper, plans });
  return renderToStaticMarkup(<Support plans={paper.plans} words={audienceEn} />);
};
const plan = { title: "Supporter", price: "£6 a month", description: "For the second reader." };

test("each plan of newspaper.yaml leads to the page where it is paid for", () => {
  const html = render([
    { ...plan, url: "https://pay.example/supporter" },
    { ...plan, title: "Patron", url: "https://pay.example/patron" },
  ]);
  expect(html).toMatch(/<section[^>]*><header><h2>Support</);
  expect(html.match(/<h3/g)).toHaveLength(2);
  for (const text of [
    "Supporter",
    "£6 a month",
    "For the second reader.",
    'href="https://pay.example/patron"',
  ])
    expect(html).toContain(text);
});

test("without plans there is no such block", () => expect(render([])).toBe(""));

test("a plan cannot lead into a script", () =>
  expect(() => render([{ ...plan, url: "javascript:alert(1)" }])).toThrow(/url/));
