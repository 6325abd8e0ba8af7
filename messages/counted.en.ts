const plural = new Intl.PluralRules("en");

/** So many of something: "1 story", "2 stories". */
export const counted = (n: number, one: string, other: string) =>
  `${n} ${plural.select(n) === "one" ? one : other}`;
