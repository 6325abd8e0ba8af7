import type { AlertContent } from "../alerts/content.ts";
import { shortName } from "../alerts/content.ts";
import type { Paper } from "../mail/paper.ts";
import { followKey, type Target } from "../wishes.ts";

/** What the service worker gets (browser/worker/notices.ts). */
export type PushPayload = {
  title: string;
  body: string;
  /** Site path. */
  url: string;
  /** One notification a story: a later one replaces it. */
  tag: string;
  lang: string;
  dir: "ltr" | "rtl";
  /** Rings again although its story was told of before. */
  breaking: boolean;
  /** What "follow less" ends: by what the device got this, as it names it (`topics:brexit`). */
  follow?: string;
};

const bytes = (text: string) => Buffer.byteLength(text);

/** Cuts a text at a word, so that with its dots it has at most `most` bytes. */
function shorten(text: string, most: number): string {
  if (bytes(text) <= most) return text;
  let short = text;
  while (bytes(short) > most - 3)
    short = short.slice(0, short.lastIndexOf(" ") > 0 ? short.lastIndexOf(" ") : -1);
  return `${short}…`;
}

/** The message as JSON, well below the 4,096 bytes that a push service must take (RFC 8030, section 7.2). */
export function pushPayload(
  { story, breaking, correction }: AlertContent,
  { messages }: Paper,
  follow: Target | undefined,
): string {
  const kicker = correction ? messages.mail.correction : breaking ? messages.mail.breaking : story.section;
  const payload: PushPayload = {
    title: shorten(`${kicker}: ${story.title}`, 500),
    body: shorten(correction ? correction.note : story.standfirst, 1200),
    url: story.url,
    tag: shortName(story.id),
    lang: story.language,
    dir: story.direction,
    breaking,
    ...(follow && { follow: followKey(follow) }),
  };
  return JSON.stringify(payload);
}
