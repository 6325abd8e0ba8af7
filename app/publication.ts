import { catalogue, siteUrl } from "#platform/wiring.ts";
import type { Publication } from "#syndication/publication.ts";

/** The newspaper as syndication/ knows it. */
export const publication = (): Publication => ({ newspaper: catalogue().newspaper(), origin: siteUrl() });
