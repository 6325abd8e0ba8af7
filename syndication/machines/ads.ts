import type { Publication } from "../publication.ts";

/** What the IAB asks of a site that lets nobody sell its space (ads.txt 1.1, section 3.2.1). */
const NO_SELLERS = "placeholder.example.com, placeholder, DIRECT, placeholder";

/** ads.txt: who may sell this paper's space. */
export function adsTxt({ newspaper, origin }: Publication): string {
  const { ads } = newspaper.syndication;
  return `${[...(ads.length > 0 ? ads : [NO_SELLERS]), `OWNERDOMAIN=${new URL(origin).hostname}`].join("\n")}\n`;
}
