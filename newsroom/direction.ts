const RTL = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)$/;
const known = new Map<string, "ltr" | "rtl">();

/** Which way a language is written. */
export function directionOf(language: string): "ltr" | "rtl" {
  // Making a Locale takes longer than all else that is asked of a story's language.
  const direction = known.get(language) ?? (RTL.test(new Intl.Locale(language).language) ? "rtl" : "ltr");
  known.set(language, direction);
  return direction;
}
