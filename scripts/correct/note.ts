export type Note = { at: string; kind: "update" | "correction" | "wording"; title: string; note: string };

/** The manuscript with a note of what was changed, newest first, and `updated` at its time. Everything else stays letter by letter. */
export function addNote(manuscript: string, { at, kind, title, note }: Note): string {
  const end = manuscript.indexOf("\n---", 3);
  if (!manuscript.startsWith("---") || end < 0) throw new Error("The file has no front matter.");
  const [front, rest] = [manuscript.slice(0, end), manuscript.slice(end)];
  const entry = [
    `  - at: ${at}`,
    `    kind: ${kind}`,
    `    title: ${JSON.stringify(title)}`,
    `    note: ${JSON.stringify(note)}`,
  ].join("\n");
  const hasList = /^changes:[ \t]*$/m.test(front);
  if (!hasList && /^changes:(?![ \t]*\[\][ \t]*$)/m.test(front))
    throw new Error("`changes` stands on one line: write it as a list, one entry below the other.");
  const noted = hasList
    ? front.replace(/^changes:[ \t]*$/m, () => `changes:\n${entry}`)
    : `${front.replace(/^changes:.*\n?/m, "").trimEnd()}\nchanges:\n${entry}`;
  const updated = /^updated:.*$/m.test(noted)
    ? noted.replace(/^updated:.*$/m, `updated: ${at}`)
    : noted.replace(/^published:.*$/m, (line) => `${line}\nupdated: ${at}`);
  return updated + rest;
}
