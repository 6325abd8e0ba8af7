import { closeSync, existsSync, fstatSync, openSync, readSync, rmSync, writeFileSync } from "node:fs";

const MAGIC = "SQLite format 3\0";
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB|IOERR)/;
const markOf = (path: string) => `${path}.damaged`;

/** Whether an error says that the catalogue holds what nobody wrote there: SQLite finds it malformed, or its JSON is none. */
export const saysDamage = (error: unknown) =>
  error instanceof SyntaxError || DAMAGED.test(String((error as { code?: unknown })?.code ?? ""));

/** Leaves word for the desk, which may be in another process, that the catalogue is damaged. */
export function markDamage(path: string) {
  try {
    writeFileSync(markOf(path), "");
  } catch {
    // Without a disk to write to nothing can be built anew either.
  }
}

/** The inode of the catalogue's file; undefined where it is gone, marked as damaged, or no database any more. */
export function inodeOfIntact(path: string): number | undefined {
  if (existsSync(markOf(path))) return undefined;
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch {
    return undefined;
  }
  try {
    const header = Buffer.alloc(MAGIC.length);
    readSync(fd, header, 0, header.length, 0);
    return header.toString("latin1") === MAGIC ? fstatSync(fd).ino : undefined;
  } finally {
    closeSync(fd);
  }
}

/** Takes a catalogue away, with all that lies beside it. */
export function removeCatalogue(path: string) {
  for (const file of [path, `${path}-wal`, `${path}-shm`, markOf(path)]) rmSync(file, { force: true });
}
