import { expect, test } from "@playwright/test";
import { HtmlValidate } from "html-validate";
import { PAGE_KINDS } from "../scripts/page-kinds.ts";

const validator = new HtmlValidate({
  extends: ["html-validate:standard"],
  rules: {
    // React writes attributes and void elements in its own, equally valid way.
    "void-style": "off",
    "attribute-boolean-style": "off",
    "attribute-empty-style": "off",
    "doctype-style": "off",
    "no-trailing-whitespace": "off",
    "long-title": "off",
    "no-raw-characters": "off",
    "no-inline-style": "error",
    "require-sri": "off",
  },
});

for (const [kind, path] of Object.entries(PAGE_KINDS)) {
  test(`${kind} is valid HTML`, async ({ request }) => {
    const html = await (await request.get(path)).text();
    const { results } = await validator.validateString(html);
    const messages = results.flatMap((result) => result.messages);
    expect(
      messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
    ).toEqual([]);
  });
}
