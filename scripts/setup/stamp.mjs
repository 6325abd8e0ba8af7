import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

function* files(path) {
  if (!existsSync(path)) return;
  if (statSync(path).isFile()) return yield path;
  for (const entry of readdirSync(path).sort()) {
    if (!/\.(test|spec)\.|^(fixtures|__snapshots__)$/.test(entry)) yield* files(join(path, entry));
  }
}

/** A hash of the names and contents of these files and folders; tests and fixtures left out. */
export function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const path of paths)
    for (const file of files(path)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest("hex");
}

/** True where the last successful run of a step left this mark. */
export const isFresh = (stamp, mark) => existsSync(stamp) && readFileSync(stamp, "utf8") === mark;

export function leaveStamp(stamp, mark) {
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, mark);
}
