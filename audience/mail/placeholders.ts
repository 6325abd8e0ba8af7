/**
 * A campaign's mail is rendered once, for all; these stand where each reader's own links come. Their host cannot exist
 * (RFC 2606), so that a forgotten one leads nowhere.
 */
export const UNSUBSCRIBE = "https://unsubscribe.invalid/";
export const PREFERENCES = "https://preferences.invalid/";

export type Links = { unsubscribe: string; preferences: string };

export const fill = (text: string, links: Links) =>
  text.replaceAll(UNSUBSCRIBE, links.unsubscribe).replaceAll(PREFERENCES, links.preferences);
