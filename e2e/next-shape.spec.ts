import { expect, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

// An upgrade of Next may write scripts that the stripping does not know, pages in parts, or metadata outside the head:
// the server counts every such page, and this journey fails before a reader sees one.
test("Next writes its HTML in the shape that the server expects, on every kind of page", async ({
  request,
}) => {
  for (const [kind, path] of Object.entries(PAGE_KINDS)) {
    const html = await (await request.get(path)).text();
    const [head = "", body = ""] = html.split("</head>");
    expect.soft(head, kind).toMatch(/<title>[^<]+<\/title>/);
    expect.soft(body, kind).toMatch(/^<body[\s\S]*<main[\s\S]*<\/main>[\s\S]*<\/body><\/html>$/);
  }
  const metrics = await (await request.get("/metrics")).text();
  expect(metrics).toContain("# TYPE stet_page_surprises_total counter");
  expect(metrics.split("\n").filter((line) => line.startsWith("stet_page_surprises_total{"))).toEqual([]);
});
