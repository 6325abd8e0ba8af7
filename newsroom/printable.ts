const UNPRINTABLE = /(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;

/** Text without what no page may hold: control characters, which come along when text is pasted, and noncharacters (HTML, 13.2.3.5). */
export const printable = (text: string): string => text.replace(UNPRINTABLE, "");
