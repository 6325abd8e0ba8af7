import type { Repository } from "./repository.ts";
import { gitParts } from "./run.ts";

/** What a commit did to one file below articles/. `blob` is undefined where the file went. Times in epoch milliseconds. */
type FileChange = { id: string; from?: string; blob?: string };
export type Commit = {
  hash: string;
  authored: number;
  committed: number;
  changes: FileChange[];
};

const FORMAT = "tformat:%x01%H %at %ct";

/**
 * Commits that changed articles, oldest first: the line of first parents, each against its first parent, so that a merge
 * stands for what it brought (docs/decisions/0010-the-record-is-the-first-parent-line.md). Renames are followed.
 */
export async function* readLog({ root, prefix }: Repository, after?: string): AsyncGenerator<Commit> {
  const range = after ? `${after}..HEAD` : "HEAD";
  const parts = gitParts(
    root,
    "log",
    "--first-parent",
    "-m",
    "--reverse",
    "--raw",
    "-z",
    "-M",
    "-l20000",
    "--no-abbrev",
    "--no-color",
    "--no-mailmap",
    `--format=${FORMAT}`,
    range,
    "--",
    `${prefix}articles`,
  );
  const folder = `${prefix}articles/`;
  const idOf = (path: string) =>
    path.startsWith(folder) && path.endsWith(".mdx") ? path.slice(folder.length, -".mdx".length) : undefined;
  let commit: Commit | undefined;
  for (let next = await parts.next(); !next.done; next = await parts.next()) {
    const part = next.value;
    if (part.startsWith("\x01")) {
      if (commit) yield commit;
      commit = readCommit(part);
      continue;
    }
    const [, , , blob = "", status = ""] = part.trimStart().split(" ");
    const path = String((await parts.next()).value);
    const renamed = /^[RC]/.test(status) ? String((await parts.next()).value) : undefined;
    const change = readChange(status, idOf(path), renamed === undefined ? undefined : idOf(renamed), blob);
    commit?.changes.push(...change);
  }
  if (commit) yield commit;
}

function readCommit(part: string): Commit {
  const [hash = "", authored, committed] = part.slice(1).trimEnd().split(" ");
  return {
    hash,
    authored: Number(authored) * 1000,
    committed: Number(committed) * 1000,
    changes: [],
  };
}

/** Files that are not articles by their name came from nowhere, or went there. */
function readChange(
  status: string,
  id: string | undefined,
  renamed: string | undefined,
  blob: string,
): FileChange[] {
  if (status.startsWith("R")) {
    if (renamed && id) return [{ id: renamed, from: id, blob }];
    if (renamed) return [{ id: renamed, blob }];
    return id ? [{ id }] : [];
  }
  if (status.startsWith("C")) return renamed ? [{ id: renamed, blob }] : [];
  if (!id) return [];
  return status === "D" ? [{ id }] : [{ id, blob }];
}
