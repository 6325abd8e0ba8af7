import type { Body } from "./body/body.ts";
import { readBody } from "./body/read.ts";
import { splitManuscript } from "./manuscript/split.ts";
import { broken, type Checked } from "./problem.ts";
import type { Newsletter } from "./schema/newspaper.ts";

/** Where the editors' notes lie below content/, and how one is called: by its newsletter and the day of its issue. */
export const NOTES = "newsletters";
export const noteName = (letter: string, date: string) => `${letter}-${date}.mdx`;

/** A note is read as a story's body is, with or without front matter: Markdown and our elements, no code. */
export function readNote(text: string): Checked<Body> {
  const plain = text.replaceAll("\r\n", "\n").replace(/^\uFEFF/, "");
  const parts = splitManuscript(plain);
  const context = { kind: "news" as const, sources: [], isTopic: () => false };
  return parts.ok ? readBody(parts.value.body, context, parts.value.bodyLine) : readBody(plain, context);
}

const issuedOn = ({ rhythm, weekday = 6 }: Newsletter, day: number) =>
  rhythm === "weekdays" ? day <= 5 : rhythm === "weekly" && day === weekday;

/** What is wrong with a note: with its text, or with its name, by which no issue would ever find it. */
export function checkNote(name: string, text: string, letters: readonly Newsletter[]): Checked<Body> {
  const [, slug, date = ""] = /^(.+)-(\d{4}-\d\d-\d\d)\.mdx$/.exec(name) ?? [];
  const letter = letters.find((one) => one.slug === slug && one.rhythm !== "breaking");
  if (!letter)
    return broken({
      message: `must be called by a newsletter that has issues, and a day, such as ${noteName(letters[0]?.slug ?? "letter", "2026-11-23")}`,
    });
  const day = dayOf(date);
  if (day === undefined || !issuedOn(letter, day))
    return broken({ message: `is for a day on which ${letter.slug} has no issue` });
  return readNote(text);
}

function dayOf(date: string): number | undefined {
  try {
    return Temporal.PlainDate.from(date).dayOfWeek;
  } catch {
    return undefined;
  }
}
