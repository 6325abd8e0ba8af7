import type { FromDesk, ToDesk } from "#newsroom/desk/messages.ts";

/** What the process tells the thread that delivers: what the desk tells, and that something was queued. */
export type ToPostOffice = Extract<FromDesk, { type: "ready" | "changed" }> | { type: "wake" | "close" };

/** What the thread tells the process. */
export type FromPostOffice = ToDesk | Extract<FromDesk, { type: "log" }>;
