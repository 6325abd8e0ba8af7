import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import type { NoteFor } from "#audience/letters/make.ts";
import { NOTES, noteName, readNote } from "#newsroom/letter-note.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { plainBody } from "#syndication/body/plain.ts";

/** Editors' notes, as a mail can have them: content/newsletters/{newsletter}-{YYYY-MM-DD}.mdx is the note of that day's issue. */
export const notesIn =
  (contentDir: string, origin: string, newspaper: () => Newspaper): NoteFor =>
  async (letter, date) => {
    const file = join(NOTES, noteName(letter, date));
    const text = await readFile(join(contentDir, file), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const body = readNote(text);
    if (body.ok) return toHtml(plainBody(body.value, { origin, url: "/", calendar: newspaper() }));
    const [problem] = body.problems;
    throw new Error(`${file}:${problem?.line ?? 1}: ${problem?.message ?? "cannot be read"}`);
  };
