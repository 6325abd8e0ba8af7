import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import Database from "better-sqlite3";
import { openNewsroom } from "#newsroom/open.ts";

/**
 * A data folder with the whole archive, every story of it proofread: only then does the search know which words are
 * common. It is kept beside the archive; a catalogue of another form is built anew, which takes minutes.
 */
export async function dataOf(contentDir: string): Promise<string> {
  const dataDir = `${contentDir}-data`;
  mkdirSync(dataDir, { recursive: true });
  const newsroom = openNewsroom({ contentDir, dataDir, log: () => {} });
  await newsroom.ready;
  const db = new Database(join(dataDir, "catalogue.db"), { readonly: true });
  const isProofread = db.prepare("SELECT NOT EXISTS (SELECT 1 FROM files WHERE proofed = 0)").pluck();
  while (isProofread.get() === 0) await pause(500);
  db.close();
  await newsroom.close();
  return dataDir;
}
