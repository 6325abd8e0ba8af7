import { dayOf } from "./dates.ts";

/**
 * Whether a live story is still being told: on the newspaper's day on which it was last updated. `edition` is the last moment at
 * which anything in the newspaper changed.
 */
export const isBeingTold = (
  { updated }: { updated: string },
  edition: string | undefined,
  timeZone: string,
): boolean => edition !== undefined && dayOf(timeZone, edition) === dayOf(timeZone, updated);
