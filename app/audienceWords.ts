import type { Metadata } from "next";
import { audienceMessagesIn } from "#messages/audience.ts";
import { catalogue } from "#platform/wiring.ts";
import { windowTitle } from "#syndication/metadata/shared.ts";

/** What the readers' own pages say. */
export const audienceWords = () => audienceMessagesIn(catalogue().newspaper().language);

/** A page about one reader, or between two steps: no search engine keeps it, and its address is told to nobody. */
export const privateMetadata = (title: string): Metadata => ({
  title: windowTitle(title, catalogue().newspaper()),
  robots: { index: false, follow: false },
  referrer: "same-origin",
});
