import type { AlertContent } from "../alerts/content.ts";

/** A newsletter's issue, as it is kept with its campaign. */
export type LetterContent = {
  title: string;
  /** ISO instant for which it was made. */
  at: string;
  /** The editors' note as HTML. */
  note?: string;
  stories: AlertContent[];
};
