const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Text without what no page may hold: control characters, which come along when text is pasted, and noncharacters (HTML, 13.2.3.5). */
export const printable = (text: string): string =>
  SUSPECT.test(text) ? text.replace(UNPRINTABLE, "") : text;

/** Few texts have anything beyond these, and they are found in a third of the time; pairs (emoji) may be noncharacters. */
const SUSPECT = /[^\t\n\r -~\xa0-\ud7ff\ue000-\ufdcf\ufdf0-\ufffd]/;
