import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Target } from "./routing.ts";

const ESCAPES = /%[0-9a-f]{2}/gi;
const hasCapitals = (path: string) => /[A-Z]/.test(path.replace(ESCAPES, ""));
/** Routes of app/ with parameters: sections, topics, stories. All their addresses are lower case. */
const isOpen = ({ route }: Target) => /[[{]/.test(route.pattern);

/**
 * Where something went whose address is not a page's own: an alias of a story, or the same address with capitals.
 * `status` says what the catalogue knows of a target's address.
 */
export function movedTo(
  catalogue: Pick<Catalogue, "resolve">,
  status: (target: Target) => 200 | 404 | 410,
  path: string,
  target: Target | undefined,
): string | undefined {
  if (target && !isOpen(target)) return undefined;
  const resolution = catalogue.resolve(decodeURIComponent(path));
  if (resolution.found === "moved") return resolution.to;
  if (resolution.found !== "nothing" || !hasCapitals(path)) return undefined;
  // A route of ours that knows this very address, capitals and all, such as a key file, keeps it.
  const isKnown = target?.route.status !== undefined && status(target) === 200;
  return isKnown ? undefined : path.toLowerCase();
}
