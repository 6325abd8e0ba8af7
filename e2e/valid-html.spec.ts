import { expect, test } from "@playwright/test";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";
import { htmlProblems } from "./html-problems.ts";

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind} is valid HTML`, async ({ request }) => {
    expect(await htmlProblems(await (await request.get(path)).text())).toEqual([]);
  });
}
