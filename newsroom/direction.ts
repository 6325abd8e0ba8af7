const RTL = /^(?:ar|arc|ckb|dv|fa|he|ks|ps|sd|syr|ug|ur|yi)$/;

/** Which way a language is written. */
export const directionOf = (language: string): "ltr" | "rtl" =>
  RTL.test(new Intl.Locale(language).language) ? "rtl" : "ltr";
