import type { DeliveryKey } from "../ports/store.ts";

/** A delivery's name in a Message-ID: it can be read back from what a provider reports. */
export const nameOf = ({ campaign, follower }: Pick<DeliveryKey, "campaign" | "follower">) =>
  `${Buffer.from(campaign).toString("base64url")}.${follower}`;

/** The delivery that a Message-ID (with or without brackets and host) names. */
export function keyOf(messageId: string): DeliveryKey | undefined {
  const [, campaign, follower] = /^<?([\w-]+)\.([0-9a-f]{32})(?:@|>|$)/.exec(messageId.trim()) ?? [];
  if (!campaign || !follower) return undefined;
  return { campaign: Buffer.from(campaign, "base64url").toString(), follower, channel: "mail" };
}
