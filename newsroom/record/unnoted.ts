import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { readLog } from "./git/log.ts";
import { type Objects, openObjects } from "./git/objects.ts";
import { findRepository, headOf, type Repository } from "./git/repository.ts";
import { changedFiles } from "./git/uncommitted.ts";
import type { Hunk } from "./record.ts";
import { compare } from "./text/compare.ts";
import { type Published, readManuscript } from "./text/manuscript.ts";
import { whatMatters } from "./text/matters.ts";

/** A published story that was changed and says nothing of it. `file` is a path below content/. */
export type Unnoted = { file: string; material: string[]; hunks: Hunk[] };

type State = { blob: string; time: number };

/**
 * Published stories that differ, committed or not, from what they were when their `changes` were last added to, or when they
 * were first published, in something that matters to readers: headline, standfirst, figures, names, quotations.
 */
export async function findUnnoted(contentDir: string): Promise<Unnoted[]> {
  const found = await findRepository(contentDir);
  if ("missing" in found || !(await headOf(found.repository))) return [];
  const { repository } = found;
  const { root, prefix } = repository;
  const states = await statesOf(repository);
  const edited = new Set(await changedFiles(repository));
  const objects = openObjects(root);
  const unnoted: Unnoted[] = [];
  try {
    for (const [id, known] of states) {
      if (known.length < 2 && !edited.has(id)) continue;
      const file = `articles/${id}.mdx`;
      const bytes = await readFile(join(root, prefix, file)).catch(() => undefined);
      const now = bytes && readManuscript(bytes);
      if (now?.status !== "published") continue;
      const before = await lastNoted(now, known, objects);
      const hunks = before ? compare(before.units, now.units) : [];
      const material = [...new Set(hunks.flatMap(whatMatters))];
      if (material.length > 0) unnoted.push({ file, material, hunks });
    }
  } finally {
    objects.close();
  }
  return unnoted;
}

/** What each article's file was, oldest first; a story that went and came back begins anew. */
async function statesOf(repository: Repository): Promise<Map<string, State[]>> {
  const states = new Map<string, State[]>();
  for await (const { authored, committed, changes } of readLog(repository))
    for (const { id, from, blob } of changes) {
      const before = states.get(from ?? id) ?? [];
      if (from) states.delete(from);
      if (blob) states.set(id, [...before, { blob, time: Math.min(authored, committed) }]);
      else states.delete(id);
    }
  return states;
}

/** The first form of the story that readers saw with the notes that it has now; undefined where a note has just been added. */
async function lastNoted(now: Published, states: readonly State[], objects: Objects) {
  const notes = notesOf(now);
  let found: Published | undefined;
  for (const [i, { blob }] of [...states.entries()].reverse()) {
    const bytes = await objects.read(blob);
    const then = bytes && readManuscript(bytes);
    if (then?.status !== "published") continue;
    // What was replaced under embargo, nobody saw.
    if (Date.parse(then.frontMatter.published ?? "") > (states[i + 1]?.time ?? Number.POSITIVE_INFINITY))
      continue;
    if (notesOf(then) !== notes) break;
    found = then;
  }
  return found;
}

const notesOf = ({ frontMatter }: Published) =>
  frontMatter.changes
    .map((change) => JSON.stringify(change))
    .sort()
    .join("\n");
