import type { Newsroom, NewsroomOptions } from "./newsroom.ts";

/** Opens the newsroom: the catalogue can be asked when `ready` has resolved. */
export function openNewsroom(_options: NewsroomOptions): Newsroom {
  throw new Error("The newsroom is being built.");
}
