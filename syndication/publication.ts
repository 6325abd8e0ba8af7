import type { Newspaper } from "#newsroom/schema/newspaper.ts";
import { absolute } from "#newsroom/urls.ts";

/** The newspaper as the outside knows it. `origin` is the public origin, without a closing slash (SITE_URL). */
export type Publication = { newspaper: Newspaper; origin: string };

/** The absolute address of a path or address. */
export const at = ({ origin }: Publication, path: string) => absolute(origin, path);

/**
 * A name for a story that outlives its headline, its section and its address (RFC 4151): the guid of feeds.
 * Example: tag:news.example,2017:2017/03/02/slug
 */
export const permanentName = ({ origin }: Publication, id: string) =>
  `tag:${new URL(origin).hostname},${id.slice(0, 4)}:${id}`;
