import { expect, it } from "vitest";
import { addNote } from "./note.ts";

const NOTE = {
  at: "2017-03-02T14:10:00Z",
  kind: "correction",
  title: "One, not two",
  note: 'It said "two".',
} as const;
const story = (more: string) =>
  `---\ntitle: A\npublished: 2017-03-02T09:00:00Z\n${more}section: politics\n---\n\nText.\n`;

it("adds the note above the earlier ones, and the time of the update", () => {
  const before = story(
    "updated: 2017-03-02T10:00:00Z\nchanges:\n  - at: 2017-03-02T10:00:00Z\n    kind: update\n",
  );
  expect(addNote(before, NOTE)).toBe(
    story(
      'updated: 2017-03-02T14:10:00Z\nchanges:\n  - at: 2017-03-02T14:10:00Z\n    kind: correction\n    title: "One, not two"\n    note: "It said \\"two\\"."\n  - at: 2017-03-02T10:00:00Z\n    kind: update\n',
    ),
  );
});

it.each(["", "changes: []\n"])("begins the list where there is none (%j)", (more) => {
  expect(addNote(story(more), NOTE)).toBe(
    '---\ntitle: A\npublished: 2017-03-02T09:00:00Z\nupdated: 2017-03-02T14:10:00Z\nsection: politics\nchanges:\n  - at: 2017-03-02T14:10:00Z\n    kind: correction\n    title: "One, not two"\n    note: "It said \\"two\\"."\n---\n\nText.\n',
  );
});

it("does not touch a list that it cannot read", () => {
  expect(() => addNote(story('changes: [{ at: "x" }]\n'), NOTE)).toThrow(/one entry below the other/);
});
