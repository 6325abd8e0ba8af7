import type { FromDesk, ToDesk } from "#newsroom/desk/messages.ts";
import type { Environment } from "../env.ts";

/** What the server tells the process that delivers: what the desk tells, and that something was queued. */
export type ToPostOffice =
  | Extract<FromDesk, { type: "ready" | "changed" }>
  | { type: "open"; environment: Environment }
  | { type: "wake" | "close" };

/** What that process tells the server. */
export type FromPostOffice = ToDesk | Extract<FromDesk, { type: "log" }>;
