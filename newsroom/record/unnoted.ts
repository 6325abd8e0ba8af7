import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { findRepository, headOf } from "./git/repository.ts";
import { git } from "./git/run.ts";
import type { Hunk, Piece } from "./record.ts";
import { compare } from "./text/compare.ts";
import { tokensOf } from "./text/likeness.ts";
import { readManuscript } from "./text/manuscript.ts";

/** A published story that was changed and says nothing of it. `file` is a path below content/. */
export type Unnoted = { file: string; material: string[]; hunks: Hunk[] };

/**
 * Published stories whose files differ from what was committed in something that matters to readers (headline, standfirst,
 * figures, names, quotations) while their `changes` have no new note. `since`: compared with this commit instead of HEAD.
 */
export async function findUnnoted(contentDir: string, since = "HEAD"): Promise<Unnoted[]> {
  const found = await findRepository(contentDir);
  if ("missing" in found || !(await headOf(found.repository))) return [];
  const { root, prefix } = found.repository;
  const names = await git(
    root,
    "diff",
    "--name-only",
    "-z",
    "--no-renames",
    "--diff-filter=M",
    since,
    "--",
    `${prefix}articles`,
  );
  const unnoted: Unnoted[] = [];
  for (const path of names.split("\0").filter((name) => name.endsWith(".mdx"))) {
    const before = readManuscript(Buffer.from(await git(root, "show", `${since}:${path}`)));
    const after = readManuscript(await readFile(join(root, path)));
    if (before.status !== "published" || after.status !== "published") continue;
    const known = new Set(before.frontMatter.changes.map((change) => JSON.stringify(change)));
    if (after.frontMatter.changes.some((change) => !known.has(JSON.stringify(change)))) continue;
    const hunks = compare(before.units, after.units);
    const material = [...new Set(hunks.flatMap(whatMatters))];
    if (material.length > 0) unnoted.push({ file: path.slice(prefix.length), material, hunks });
  }
  return unnoted;
}

const QUOTED = /[“"„«].+?[”"“»]/gu;

/** A changed text as it was ("removed") or is ("added"). */
const textOf = (pieces: readonly Piece[], side: "added" | "removed") =>
  pieces
    .filter(({ mark }) => mark === undefined || mark === side)
    .map(({ text }) => text)
    .join("")
    .trim();

/** Which matters a change touches. */
export function whatMatters(hunk: Hunk): string[] {
  if (hunk.kind === "same") return [];
  if (hunk.kind === "headline" || hunk.kind === "standfirst") return [`the ${hunk.kind}`];
  const matters: string[] = [];
  const changed = hunk.pieces.filter(({ mark }) => mark !== undefined);
  const words = changed.flatMap(({ text }) => tokensOf(text));
  if (words.some((word) => /\d/.test(word))) matters.push("a figure");
  if (changed.some(({ text }) => namesIn(text))) matters.push("a name");
  const quotes = (mark: "added" | "removed") => textOf(hunk.pieces, mark).match(QUOTED)?.join("\n");
  if (hunk.kind === "quotation" || quotes("removed") !== quotes("added")) matters.push("a quotation");
  return matters;
}

/** A capital within a sentence is a name's; the first word of a sentence may be any. */
const namesIn = (text: string) =>
  /[\p{Ll}\p{N},;:’”)] +\p{Lu}\p{L}/u.test(text) ||
  /^\p{Lu}[\p{L}’-]+(?: \p{Lu}[\p{L}’-]+)*$/u.test(text.trim());

/** A change in words: Paragraph 2: was “…”; is “…”. */
export function sayHunk(hunk: Hunk): string {
  if (hunk.kind === "same") return "";
  const place = hunk.paragraph === undefined ? hunk.kind : `paragraph ${hunk.paragraph}`;
  const [was, is] = [textOf(hunk.pieces, "removed"), textOf(hunk.pieces, "added")];
  if (was === "") return `${place}: came in: “${is}”`;
  if (is === "") return `${place}: went out: “${was}”`;
  return `${place}: was “${was}”; is “${is}”`;
}

/** A first form of the note, for the editor to finish. */
export function draftNote({ hunks }: Unnoted, now: Date): string {
  const said = hunks.map(sayHunk).filter(Boolean);
  const onlyNew = hunks.every(
    (hunk) => hunk.kind === "same" || hunk.pieces.every(({ mark }) => mark === "added"),
  );
  const onlyWording = hunks.every(
    (hunk) => hunk.kind === "same" || hunk.kind === "headline" || hunk.kind === "standfirst",
  );
  return [
    `  - at: ${now.toISOString().slice(0, 19)}Z`,
    `    kind: ${onlyNew ? "update" : onlyWording ? "wording" : "correction"}`,
    "    title: WHAT CHANGED, IN A FEW WORDS",
    `    note: ${JSON.stringify(said.join(". ").slice(0, 1500))}`,
  ].join("\n");
}
