import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { fingerprintOf } from "../catalogue/stored.ts";
import { printable } from "../printable.ts";
import { broken, type Checked, sound } from "../problem.ts";

/** A file as it was when it was read. `mtime` in milliseconds, `hash` the first 16 hex digits of the SHA-256 of its bytes. */
export type Stamp = { mtime: number; size: number };
export type FileText = Stamp & { hash: string; text: string };

/** The largest manuscript or settings file, in bytes: a book has about this many letters. */
const MOST_BYTES = 1_000_000;

const utf8 = new TextDecoder("utf-8", { fatal: true });

/** A file without a line break at its end, or without anything, is held to be half-written until it is this old (ms). */
const HALF_WRITTEN = 1_000;

/**
 * Reads a text file of content/; never through a symbolic link, never more than `MOST_BYTES`. Line ends become "\n"; what cannot be printed is left out.
 * Undefined where it is gone; "busy" where it looks as if somebody were still writing it.
 */
export function readTextFile(path: string): Checked<FileText> | "busy" | undefined {
  let fd: number;
  try {
    fd = openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    return sayUnopened(path, error as NodeJS.ErrnoException);
  }
  try {
    const stats = fstatSync(fd);
    const { mtimeMs, size } = stats;
    if (!stats.isFile()) return broken({ message: "is not a file" });
    if (size > MOST_BYTES)
      return broken({
        message: `has ${megabytes(size)} MB, and no text may have more than 1 MB: put pictures and films into media/`,
      });
    const bytes = Buffer.allocUnsafe(size);
    const read = size === 0 ? 0 : readSync(fd, bytes, 0, size, 0);
    if (read !== size || fstatSync(fd).mtimeMs !== mtimeMs) return "busy";
    if (bytes.at(-1) !== LINE_FEED && Math.abs(Date.now() - mtimeMs) < HALF_WRITTEN) return "busy";
    return decode(bytes, { mtime: mtimeMs, size });
  } finally {
    closeSync(fd);
  }
}

const LINE_FEED = 10;

function decode(bytes: Buffer, stamp: Stamp): Checked<FileText> {
  try {
    const text = printable(utf8.decode(bytes).replaceAll("\r\n", "\n"));
    return sound({ ...stamp, hash: fingerprintOf(bytes), text });
  } catch {
    return broken({ ...placeOfBadByte(bytes), message: "is not UTF-8 here: save the file as UTF-8" });
  }
}

function placeOfBadByte(bytes: Buffer): { line: number; column: number } {
  // What cannot be decoded becomes U+FFFD; a file may also hold that character rightly, encoded as EF BF BD.
  const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (const character of lossy) {
    const length = Buffer.byteLength(character);
    if (character === "\ufffd" && bytes.toString("hex", offset, offset + 3) !== "efbfbd") break;
    offset += length;
  }
  const before = bytes.subarray(0, offset).toString().split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function sayUnopened(path: string, error: NodeJS.ErrnoException): Checked<FileText> | undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  if (error.code === "ELOOP" || isLink(path))
    return broken({ message: "is a symbolic link: content/ holds its files itself, copy the file here" });
  return broken({ message: `cannot be read (${error.code}): check who may read it` });
}

const isLink = (path: string) => lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
const megabytes = (size: number) => (size / 1_000_000).toFixed(1);
