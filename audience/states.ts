/**
 * What became of one message to one reader on one channel. README.md defines each.
 * A delivery that is over changes only by a report from outside (`delivered`, `bounced`, `complained`).
 */
export type State =
  | "queued"
  | "held"
  | "leased"
  | "submitted"
  | "accepted"
  | "delivered"
  | "gathered"
  | "unknown"
  | "bounced"
  | "complained"
  | "suppressed"
  | "cancelled"
  | "capped"
  | "dead";

/** States that count as told: against the day's limit. */
export const TOLD = ["submitted", "accepted", "delivered", "unknown"] as const satisfies State[];

export type Channel = "mail" | "push";

/** Lower goes first. */
export const PRIORITY = { asked: 0, breaking: 1, alert: 2, letter: 3 } as const;

/** Why an address is not written to. Only `left` ends by a new confirmation: the others are not the reader's to lift. */
export type SuppressionReason = "bounced" | "complained" | "left" | "manual";
