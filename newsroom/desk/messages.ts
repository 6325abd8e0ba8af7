import type { Log } from "../newsroom.ts";

/** What the desk's thread tells the process that started it. */
export type FromDesk =
  | { type: "ready" }
  | { type: "failed"; message: string }
  | { type: "changed"; keys: string[]; revision: number }
  | { type: "log"; level: Parameters<Log>[0]; event: string; details?: Record<string, unknown> };

/** What a process without a desk of its own asks the one that started it: be told that the desk is ready, and what changes. */
export type ToDesk = { type: "desk?" };
