import { lstatSync } from "node:fs";
import { join } from "node:path";
import type { Files } from "./files.ts";
import { walk } from "./walk.ts";

/** Whether a file is another than the catalogue knows, or not to be known (a link). */
export function differs(contentDir: string, files: Files, file: string): boolean {
  const known = files.get(file);
  const found = lstatSync(join(contentDir, file), { throwIfNoEntry: false });
  return known?.mtime !== found?.mtimeMs || known?.size !== found?.size;
}

/**
 * The files at and below a folder that differ from what the catalogue knows, folder by folder, the latest first; those that are
 * gone come last. It yields an empty list for a folder where nothing has changed, so that its caller can do other things between.
 */
export function* differences(contentDir: string, files: Files, folder: string): Generator<string[]> {
  const seen = new Set<string>();
  for (const { folder: path, files: found } of walk(contentDir, folder)) {
    seen.add(path);
    const known = new Map(files.inFolder(path).map((row) => [row.name, row]));
    const changed: string[] = [];
    for (const { name, mtime, size } of found) {
      const row = known.get(name);
      known.delete(name);
      if (row?.mtime !== mtime || row.size !== size) changed.push(`${path}/${name}`);
    }
    for (const name of known.keys()) changed.push(`${path}/${name}`);
    yield changed;
  }
  for (const path of files.folders(folder))
    if (!seen.has(path)) yield files.inFolder(path).map(({ name }) => `${path}/${name}`);
}
