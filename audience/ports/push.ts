import type { Device } from "./store.ts";

/** One notification to one device. */
type Push = {
  device: Device;
  /** JSON, at most 3 KB. */
  payload: string;
  /** Replaces an earlier, undelivered one: at most 32 characters of base64url (RFC 8030, 5.4). */
  topic: string;
  urgency: "normal" | "high";
  /** Seconds for which the push service keeps it. */
  ttl: number;
};

export type PushOutcome =
  | { as: "accepted" }
  /** 404, 410: the subscription is no more. */
  | { as: "gone" }
  /** Nothing left: `commit` said no. */
  | { as: "withdrawn" }
  /** 429: this device, later; `seconds` is what Retry-After says. */
  | { as: "deferred"; seconds: number | undefined; response: string }
  /** The push service cannot be reached, or answers 5xx: all its devices, later. */
  | { as: "unavailable"; response: string }
  /** The connection ended after the notification may have left, before the answer came. */
  | { as: "unknown"; response: string }
  /** Anything else: this notification cannot be sent. */
  | { as: "refused"; response: string };

export interface PushCarrier {
  /** The key by which browsers know us: P-256, uncompressed, base64url. */
  publicKey: string;
  /** Whether a subscription's endpoint is one of the push services that we send to. */
  accepts(endpoint: string): boolean;
  /** How many notifications may be under way at once; of these, one at a time is past its `commit`. */
  lanes: number;
  /** Everything that can go wrong before the notification leaves goes wrong before `commit`, which has the last word. Never rejects. */
  send(push: Push, commit: () => Promise<boolean>): Promise<PushOutcome>;
}
