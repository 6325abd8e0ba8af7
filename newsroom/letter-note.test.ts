import { expect, it } from "vitest";
import { checkNote } from "./letter-note.ts";

const letters = [
  { slug: "morning", title: "Morning", description: "x", rhythm: "weekdays" as const, at: "07:00" },
  { slug: "week-end", title: "Week", description: "x", rhythm: "weekly" as const, at: "08:00" },
  { slug: "breaking", title: "Breaking", description: "x", rhythm: "breaking" as const },
];
const wrong = (name: string, text = "Good morning.\n") => {
  const checked = checkNote(name, text, letters);
  return checked.ok ? [] : checked.problems.map(({ message }) => message);
};

it.each(["morning-2026-11-27.mdx", "week-end-2026-11-28.mdx"])("%s is the note of an issue", (name) => {
  expect(wrong(name)).toEqual([]);
});

it.each([
  ["morning-2026-11-28.mdx", "no issue"],
  ["week-end-2026-11-27.mdx", "no issue"],
  ["morning-2026-02-30.mdx", "no issue"],
  ["evening-2026-11-27.mdx", "such as morning-"],
  ["breaking-2026-11-27.mdx", "such as morning-"],
  ["morning.mdx", "such as morning-"],
  ["morning-2026-11-27.md", "such as morning-"],
])("%s would never be found, and is told so", (name, said) => {
  expect(wrong(name)).toEqual([expect.stringContaining(said)]);
});

it("says what is wrong with the text, and where", () => {
  const checked = checkNote("morning-2026-11-27.mdx", "One.\n\n{1 + 1}\n", letters);
  expect(checked).toMatchObject({ ok: false, problems: [{ line: 3 }] });
});
