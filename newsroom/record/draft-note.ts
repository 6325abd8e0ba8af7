import type { Hunk } from "./record.ts";
import { textOf } from "./text/matters.ts";
import type { Unnoted } from "./unnoted.ts";

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
