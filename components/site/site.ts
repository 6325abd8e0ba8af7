import type { Messages } from "#messages/en.ts";
import type { Calendar } from "#newsroom/dates.ts";
import type { Section } from "#newsroom/schema/lists.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";

/** What every page knows of the newspaper that it is a page of. */
export type Site = {
  newspaper: Newspaper;
  sections: Section[];
  messages: Messages;
  calendar: Calendar;
  /** Public origin without a closing slash. */
  origin: string;
  /** Noon of the day of the last publication or update: the date that the masthead bears. */
  edition?: string;
  /** Path of the live story of the edition's day. */
  live?: string;
};
