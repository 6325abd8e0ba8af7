import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeArchive } from "../scripts/archive/write.ts";

const ROOM = join(tmpdir(), "stet-bench");

/** A content folder with that many stories; made once on a machine, then kept. Do not write into it: see `copyOf`. */
export async function archiveOf(count: number, perDay?: number): Promise<string> {
  const folder = join(ROOM, perDay === undefined ? `archive-${count}` : `archive-${count}-${perDay}-a-day`);
  if (existsSync(folder)) return folder;
  mkdirSync(ROOM, { recursive: true });
  const draft = mkdtempSync(join(ROOM, "draft-"));
  await writeArchive(count, draft, perDay);
  renameSync(draft, folder);
  return folder;
}

/** A copy that may be edited, and the ids of its stories, newest first. */
export function copyOf(folder: string): { folder: string; stories: string[]; [Symbol.dispose](): void } {
  const copy = mkdtempSync(join(ROOM, "copy-"));
  cpSync(folder, copy, { recursive: true });
  const files = readdirSync(join(copy, "articles"), { recursive: true, encoding: "utf8" });
  const stories = files
    .filter((file) => file.endsWith(".mdx"))
    .map((file) => file.slice(0, -".mdx".length))
    .sort()
    .reverse();
  return { folder: copy, stories, [Symbol.dispose]: () => rmSync(copy, { recursive: true, force: true }) };
}
