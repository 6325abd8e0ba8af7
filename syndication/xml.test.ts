import { expect, it } from "vitest";
import { x } from "xastscript";
import { xmlDocument } from "./xml.ts";

it.each([
  ["]]>", "the end of a section of characters, which XML 1.0, 2.4 forbids in text"],
  ["\u0001", "a control character"],
  ["\ud83e", "half a character"],
  ["\uffff", "a noncharacter"],
])("never writes %j: %s", (sign) => {
  expect(xmlDocument(x("a", { b: `x${sign}y` }, `x${sign}y`))).not.toContain(sign);
});

it("keeps a text that has that end", () => {
  expect(xmlDocument(x("a", "x ]]> y"))).toContain("<a>x ]]&gt; y</a>");
});
