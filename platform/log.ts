import type { Log } from "#newsroom/newsroom.ts";

const plain = (_key: string, value: unknown) =>
  value instanceof Error ? { name: value.name, message: value.message, stack: value.stack } : value;

/** A log of JSON lines: time, level, event, then the details. */
export const createLog =
  (write: (line: string) => void, common: Record<string, unknown> = {}): Log =>
  (level, event, details) =>
    write(
      `${JSON.stringify({ time: new Date().toISOString(), level, event, ...common, ...details }, plain)}\n`,
    );
