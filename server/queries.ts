import { audienceEn } from "#messages/audience.en.ts";

/** Canonical values of query parameters. Nothing means: as if it had not been given. */

/** Page 1 of a list is the list itself. What is no number stays, so that its page can say that it is not there. */
export const listPage = (value: string): string | undefined =>
  value === "1" || value === "" ? undefined : value.slice(0, 10);

const LONGEST_SEARCH = 200;

export const searchText = (value: string): string | undefined =>
  value.normalize("NFC").replace(/\s+/gu, " ").trim().slice(0, LONGEST_SEARCH) || undefined;

export const slug = (value: string): string | undefined =>
  /^[a-z0-9-]{1,120}$/.test(value) ? value : undefined;

/** What was wrong with a form. Anything else would be a page for each word that somebody makes up. */
export const formProblem = (value: string): string | undefined =>
  Object.hasOwn(audienceEn.subscribe.problems, value) ? value : undefined;

/** What was chosen in a form: `topics:brexit sections:politics` (audience/wishes.ts). */
export const wishKeys = (value: string): string | undefined =>
  /^[a-z]+:[a-z0-9/-]+(?: [a-z]+:[a-z0-9/-]+)*$/.test(value) && value.length <= 8000 ? value : undefined;

export const sortOrder = (value: string): string | undefined => (value === "date" ? value : undefined);

const LONGEST_ADDRESS = 2000;

/** The address of a page that somebody asks about. */
export const pageAddress = (value: string): string | undefined =>
  URL.canParse(value) && value.length <= LONGEST_ADDRESS ? value : undefined;

/** A size in pixels. */
export const pixels = (value: string): string | undefined =>
  /^[1-9]\d{0,4}$/.test(value) ? value : undefined;
