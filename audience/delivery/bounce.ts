/** What a refusal for good (5xx) says about the address. */
export type Verdict = "no-such-address" | "refused";

/** Mailbox unavailable, not local, name not allowed (RFC 5321, 4.2.3); bad mailbox (RFC 3463, X.1), disabled (X.2.1). */
export function verdict(code: number, enhanced: string | undefined): Verdict {
  if (enhanced) return /^5\.(?:1\.\d+|2\.1)$/.test(enhanced) ? "no-such-address" : "refused";
  return code === 550 || code === 551 || code === 553 ? "no-such-address" : "refused";
}

/** Refusals in a row after which an address is left alone although none said that it does not exist. */
export const MOST_REFUSALS = 3;
