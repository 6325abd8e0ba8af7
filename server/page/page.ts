import type { Read } from "#newsroom/catalogue/dependencies.ts";
import type { Ready } from "../http/ready.ts";
import type { Route } from "../routes.ts";

/** Keys that were published since a page was last known to be right; `"all"`: nobody knows which. */
type Doubt = Set<string> | "all" | undefined;

/** A page that is kept: what is sent, and what it was made of. */
export type Page = {
  /** Its only address, with the query that its route knows. */
  url: string;
  route: Route;
  answer: Ready;
  /** What all forms of the answer have in their head. */
  headers: readonly string[];
  reads: Read[];
  doubt: Doubt;
  /** Epoch milliseconds at which an answer that it shows may change by itself; Infinity: never. */
  expires: number;
  /** After a failed rendering: the last good page stays until then without another try. */
  restsUntil: number;
  renderedAt: number;
  hits: number;
  /** In one form only, and compressed in haste. */
  isHasty: boolean;
  /** Compressed as well as can be. */
  isSqueezed: boolean;
};

/** Everything that must be published for the page to be doubted: for CDNs, as surrogate keys. */
export const keysOf = (reads: Iterable<Read>): string[] => {
  const keys = new Set<string>();
  for (const read of reads) for (const key of read.keys) keys.add(key);
  return [...keys];
};
