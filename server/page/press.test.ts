import { expect, it } from "vitest";
import { Metrics } from "../operations/metrics.ts";
import { Overloaded } from "../queue.ts";
import { at } from "./fake-newspaper.ts";
import { NotRendered, Press } from "./press.ts";

/** What Prometheus is told of surprises after Next has answered with this page. */
async function surprisesAt(html: string): Promise<string[]> {
  const metrics = new Metrics();
  const press = new Press({
    render: async () => ({
      status: 200,
      headers: { "content-type": "text/html; charset=utf-8" },
      body: Buffer.from(html),
    }),
    catalogue: {} as never,
    host: "news.example",
    readSheet: () => "",
    onSurprise: (route) => metrics.surprised(route),
  });
  await press.print(at("/about"));
  const told = await metrics.registry.metrics();
  return told.split("\n").filter((line) => line.startsWith("stet_page_surprises_total{"));
}

const page = (head: string, body: string) =>
  `<!DOCTYPE html><html lang="en"><head><title>About</title>${head}</head><body><main>${body}</main></body></html>`;

// The journey in e2e/next-shape.spec.ts asks for this metric after every kind of page.
it.each([
  ["a script that nobody knows", page("<script>window.__next_17={}</script>", "")],
  ["a script from an address that nobody knows", page('<script src="/_next/new/a.js"></script>', "")],
  ["a boundary of Suspense", page("", '<!--$?--><template id="B:0"></template><p>…</p><!--/$-->')],
  ["what fills one later", page("", '<div hidden="" id="S:0"><p>Text</p></div>')],
  ["metadata outside the head", page("", '<meta name="description" content="x"/>')],
  ["a canonical address outside the head", page("", '<link rel="canonical" href="/about"/>')],
])("%s is counted", async (_, html) => {
  expect(await surprisesAt(html)).toEqual(['stet_page_surprises_total{route="about"} 1']);
});

it.each([
  [501, undefined],
  [500, NotRendered],
  [503, Overloaded],
])("what Next says with %i, an answer or %o", async (status, failure) => {
  const press = new Press({
    render: async () => ({ status, headers: { "content-type": "text/plain" }, body: Buffer.from("No.") }),
    catalogue: {} as never,
    host: "news.example",
    readSheet: () => "",
  });
  const printed = press.print(at("/about"));
  if (failure) await expect(printed).rejects.toThrow(failure);
  else expect(await printed).toMatchObject({ status });
});

it("a page of the shape that is known is not", async () => {
  const known = page('<script src="/_next/static/chunks/a.js" async=""></script>', "<p>Text</p>");
  expect(await surprisesAt(known)).toEqual([]);
});
