import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { Db } from "../catalogue/database.ts";

const MAGIC = "SQLite format 3\0";

/** Whether the catalogue's file is still there and its own: neither deleted, nor replaced, nor overwritten at its beginning, nor cut off. */
export function isIntact(path: string, db: Db): boolean {
  let fd: number;
  try {
    fd = openSync(path, "r");
  } catch {
    return false;
  }
  try {
    const header = Buffer.alloc(MAGIC.length);
    readSync(fd, header, 0, header.length, 0);
    return (
      header.toString("latin1") === MAGIC && fstatSync(fd).size > 0 && inodeOf(fd) === known(path, db, fd)
    );
  } finally {
    closeSync(fd);
  }
}

const inodes = new WeakMap<Db, number>();
const inodeOf = (fd: number) => fstatSync(fd).ino;
/** The file as it was when it was first looked at. */
function known(_path: string, db: Db, fd: number): number {
  const inode = inodes.get(db) ?? inodeOf(fd);
  inodes.set(db, inode);
  return inode;
}
