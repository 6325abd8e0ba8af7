import type { Log } from "../newsroom.ts";

/** What the desk's thread tells the process that started it. */
export type FromDesk =
  | { type: "ready" }
  | { type: "failed"; message: string }
  | { type: "changed"; keys: string[]; revision: number }
  | { type: "log"; level: Parameters<Log>[0]; event: string; details?: Record<string, unknown> };
