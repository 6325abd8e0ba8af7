import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { newspaper } from "#audience/testing/paper.ts";
import { notesIn } from "./notes.ts";

const room = mkdtempSync(join(tmpdir(), "stet-notes-"));
mkdirSync(join(room, "newsletters"));
afterAll(() => rmSync(room, { recursive: true }));

const noteFor = notesIn(room, "https://paper.example", () => newspaper);
const write = (date: string, text: string) =>
  writeFileSync(join(room, "newsletters", `morning-${date}.mdx`), text);

it("leads from a mail to our pages: its links say of which site", async () => {
  write("2026-11-23", "We [say so](/corrections), and [they](https://other.example/) too.\n");
  expect(await noteFor("morning", "2026-11-23")).toBe(
    '<p>We <a href="https://paper.example/corrections">say so</a>, and <a href="https://other.example/">they</a> too.</p>',
  );
});

it("is there with front matter and without, and not for another day", async () => {
  write("2026-11-24", "---\nauthor: desk\n---\n\nGood morning.\r\n");
  expect(await noteFor("morning", "2026-11-24")).toBe("<p>Good morning.</p>");
  expect(await noteFor("morning", "2026-11-25")).toBeUndefined();
});

it("says in which line of the file it cannot be read", async () => {
  write("2026-11-26", "---\nauthor: desk\n---\n\nOne <Blink>two</Blink>.\n");
  await expect(noteFor("morning", "2026-11-26")).rejects.toThrow(/newsletters\/morning-2026-11-26\.mdx:5: /);
});
