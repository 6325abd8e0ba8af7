import { type Dirent, lstatSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Stamp } from "../manuscript/file.ts";

/** A folder below content/ (relative, with "/") and what lies in it. */
type Names = { folder: string; names: string[] };
export type Folder = { folder: string; files: (Stamp & { name: string })[] };

/** Hidden files, and what editors keep beside a file while it is being edited. */
const IGNORED = /^\.|~$|^#.*#$|\.(?:swp|swx|tmp|part|crdownload)$|^4913$/;
export const isIgnored = (name: string) => IGNORED.test(name);

/** All folders at and below one: in the order of their names, which is that of their days, or against it. A folder that is gone has none. */
export function* walkNames(
  root: string,
  folder: string,
  order: "newest first" | "oldest first" = "newest first",
): Generator<Names> {
  const entries = list(join(root, folder)).filter(({ name }) => !isIgnored(name));
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  if (order === "newest first") entries.reverse();
  for (const entry of entries)
    if (entry.isDirectory()) yield* walkNames(root, `${folder}/${entry.name}`, order);
  yield { folder, names: entries.filter((entry) => !entry.isDirectory()).map(({ name }) => name) };
}

/** As `walkNames`, with each file's time and size. */
export function* walk(root: string, under: string): Generator<Folder> {
  for (const { folder, names } of walkNames(root, under)) {
    const files = names.flatMap((name) => {
      const stats = lstatSync(join(root, folder, name), { throwIfNoEntry: false });
      return stats ? [{ name, mtime: stats.mtimeMs, size: stats.size }] : [];
    });
    yield { folder, files };
  }
}

function list(path: string): Dirent[] {
  try {
    return readdirSync(path, { withFileTypes: true });
  } catch {
    return [];
  }
}
