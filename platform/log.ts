import type { Writable } from "node:stream";
import type { Log } from "#newsroom/newsroom.ts";

/** What a mail server, a database or a path says may hold a reader's address; no log keeps one. */
const ADDRESS = /[^\s<>"'(),;:=/]+(?:'[^\s<>"'(),;:=/]+)?(?:@|%40)(?=[\w-]+\.[\w.-]*\w)/gu;

const withoutAddresses = (text: string) => text.replaceAll(ADDRESS, "…@");

function plain(_key: string, value: unknown) {
  if (typeof value === "string") return withoutAddresses(value);
  return value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;
}

/** A log of JSON lines: time, level, event, then the details, without anybody's e-mail address. */
export const createLog =
  (write: (line: string) => void, common: Record<string, unknown> = {}): Log =>
  (level, event, details) =>
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level, event, ...common, ...details }, plain)}\n`,
    );

/** Writes lines to a stream. What cannot be written, on a full disk or into a pipe that nobody reads, is lost: readers are not. */
export function writingTo(stream: Writable): (line: string) => void {
  stream.on("error", () => {});
  return (line) => void stream.write(line);
}
