// npm run correct -- slug: opens a published story in $EDITOR, shows what changed, and asks for the reason.
import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { readEnvironment } from "#platform/env.ts";
import { sayHunk } from "../newsroom/record/draft-note.ts";
import { compare } from "../newsroom/record/text/compare.ts";
import { readManuscript } from "../newsroom/record/text/manuscript.ts";
import { addNote, type Note } from "./correct/note.ts";

const KINDS = { c: "correction", u: "update", w: "wording" } as const;
const say = (text: string) => process.stdout.write(`${text}\n`);

class Refused extends Error {}

function findStory(slug: string): string {
  const { contentDir } = readEnvironment();
  const name = slug
    .replace(/\.mdx$/, "")
    .split("/")
    .at(-1);
  const found = globSync(`articles/*/*/*/${name}.mdx`, { cwd: contentDir });
  const file = found[0];
  if (!file) throw new Refused(`No story is called ${name}: give the last part of its address.`);
  if (found.length > 1) throw new Refused(`Several stories are called ${name}: ${found.join(", ")}.`);
  return join(contentDir, file);
}

function edit(file: string) {
  const editor = process.env.VISUAL ?? process.env.EDITOR ?? "vi";
  // The shell splits an editor with options, such as "code --wait"; the file's name is never part of its text.
  const { status, error } = spawnSync("/bin/sh", ["-c", `${editor} "$1"`, "sh", file], { stdio: "inherit" });
  if (error || status !== 0)
    throw new Refused(`The editor "${editor}" failed: set EDITOR to one that is installed.`);
}

async function askForNote(): Promise<Note> {
  const questions = createInterface({ input: process.stdin, output: process.stdout });
  const lines = questions[Symbol.asyncIterator]();
  const ask = async (question: string): Promise<string> => {
    process.stdout.write(question);
    const { value, done } = await lines.next();
    if (done)
      throw new Refused("Without a reason nothing is finished: `npm run check` will refuse the story.");
    return String(value).trim() || (await ask(question));
  };
  try {
    let kind: Note["kind"] | undefined;
    while (!kind) kind = KINDS[(await ask("Correction, update or wording? [c/u/w] ")) as keyof typeof KINDS];
    const title = await ask("What changed, in a few words? ");
    const note = await ask("Why? (readers see this) ");
    return { at: `${new Date().toISOString().slice(0, 19)}Z`, kind, title, note };
  } finally {
    questions.close();
  }
}

try {
  const [slug] = process.argv.slice(2);
  if (!slug) throw new Refused("npm run correct -- slug");
  const file = findStory(slug);
  const before = readManuscript(readFileSync(file));
  if (before.status !== "published") throw new Refused(`${file} is not published: edit it as it is.`);
  edit(file);
  const after = readManuscript(readFileSync(file));
  if (after.status === "invalid") throw new Refused(`${file} is not valid now: \`npm run check\` says why.`);
  const hunks = after.status === "published" ? compare(before.units, after.units) : [];
  const said = hunks.map(sayHunk).filter(Boolean);
  if (said.length === 0) say("No words changed.");
  else {
    for (const line of said) say(`  ${line}`);
    writeFileSync(file, addNote(readFileSync(file, "utf8"), await askForNote()));
    say(`${file} says what changed and why. Commit it, and it is in the record.`);
  }
} catch (error) {
  if (!(error instanceof Error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
