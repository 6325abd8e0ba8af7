import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { toHtml } from "hast-util-to-html";
import type { NoteFor } from "#audience/letters/make.ts";
import { readBody } from "#newsroom/body/read.ts";
import { splitManuscript } from "#newsroom/manuscript/split.ts";

/**
 * Editors' notes: content/newsletters/{newsletter}-{YYYY-MM-DD}.mdx is the note of that day's issue. It is read as a story's
 * body is: Markdown, no code.
 */
export const notesIn =
  (contentDir: string): NoteFor =>
  async (letter, date) => {
    const file = join("newsletters", `${letter}-${date}.mdx`);
    const text = await readFile(join(contentDir, file), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return undefined;
      throw error;
    });
    if (text === undefined) return undefined;
    const plain = text.replaceAll("\r\n", "\n");
    const parts = splitManuscript(plain);
    const source = parts.ok ? parts.value.body : plain;
    const body = readBody(source, { kind: "news", sources: [], isTopic: () => false });
    if (body.ok) return toHtml(body.value);
    const [problem] = body.problems;
    throw new Error(`${file}:${problem?.line ?? 1}: ${problem?.message ?? "cannot be read"}`);
  };
