import { expect, it } from "vitest";
import { headersOf } from "./headers.ts";
import { liftMemento } from "./memento.ts";

const page = (head: string) => `<html><head><title>A story</title>${head}</head><body>Text</body></html>`;
const headersFor = (head: string) => {
  const { html, ...lifted } = liftMemento(page(head));
  const pairs = headersOf({
    status: 200,
    headers: { "content-type": "text/html" },
    html,
    ...lifted,
    keys: [],
    isPrivate: false,
    siteUrl: "https://proof.example",
  });
  return {
    html,
    header: (name: string) => pairs.find((_, i) => i % 2 === 1 && pairs[i - 1]?.toLowerCase() === name),
  };
};

it("a story names its TimeGate and TimeMap in its headers, not in its text", () => {
  const { html, header } = headersFor(
    '<link rel="timegate" href="/politics/2017/03/02/a&amp;b/history/timegate"/><link rel="timemap" href="/politics/2017/03/02/a&amp;b/history/timemap" type="application/link-format"/>',
  );
  expect(header("link")).toBe(
    '<https://proof.example/politics/2017/03/02/a&b/history/timegate>; rel="timegate", <https://proof.example/politics/2017/03/02/a&b/history/timemap>; rel="timemap"; type="application/link-format"',
  );
  expect(header("memento-datetime")).toBeUndefined();
  expect(html).toBe(page(""));
});

it("a version says of what and of when it is one", () => {
  const { html, header } = headersFor(
    '<meta name="memento-datetime" content="Thu, 02 Mar 2017 09:20:00 GMT"/><meta name="memento-link" content="&lt;https://proof.example/a&gt;; rel=&quot;original&quot;"/>',
  );
  expect(header("memento-datetime")).toBe("Thu, 02 Mar 2017 09:20:00 GMT");
  expect(header("link")).toBe('<https://proof.example/a>; rel="original"');
  expect(html).toBe(page(""));
});

it("what a reader reads is left alone", () => {
  const text = page("").replace(
    "Text",
    '<code>&lt;meta name="memento-datetime"</code><link rel="timegate" href="/x"/>',
  );
  expect(liftMemento(text)).toEqual({ html: text, mementoDatetime: undefined, links: [] });
});
