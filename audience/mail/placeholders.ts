/**
 * A campaign's mail is rendered once, for all; these stand where each reader's own links come. Their host cannot exist
 * (RFC 2606), so that a forgotten one leads nowhere.
 */
export const UNSUBSCRIBE = "https://unsubscribe.invalid/";
export const PREFERENCES = "https://preferences.invalid/";

export type Links = { unsubscribe: string; preferences: string };

/** What a reader's own mail says in their place. */
export const ownWords = ({ unsubscribe, preferences }: Links) => ({
  [UNSUBSCRIBE]: unsubscribe,
  [PREFERENCES]: preferences,
});
