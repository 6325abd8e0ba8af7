import type { Secrets } from "../secrets.ts";
import { linkToken, PREFERENCES_LIFE } from "../tokens.ts";
import type { Links } from "./placeholders.ts";

/** A reader's own links in one mail. */
export const linksFor = (
  secrets: Secrets,
  origin: string,
  reader: string,
  list: string,
  now: number,
): Links => ({
  unsubscribe: `${origin}/unsubscribe/${linkToken(secrets, { to: "unsubscribe", reader, list })}`,
  preferences: `${origin}/preferences/${linkToken(secrets, { to: "preferences", reader, expires: now + PREFERENCES_LIFE })}`,
});

/** The headers of subscribed mail: RFC 2919 (List-Id), RFC 2369 and RFC 8058 (one click, which DKIM must cover). All ASCII. */
export const listHeaders = (origin: string, list: string, { unsubscribe }: Links) => ({
  "List-Id": `<${list}.${new URL(origin).hostname}>`,
  "List-Unsubscribe": `<${unsubscribe}>`,
  "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
});
