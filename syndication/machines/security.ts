import { at, type Publication } from "../publication.ts";

/** Days for which the file says that it holds: RFC 9116 recommends less than a year. */
const GOOD_FOR = 180;

/** security.txt (RFC 9116). `today` is a day, YYYY-MM-DD, from which its end is counted, so that it never lapses while the paper is served. */
export function securityTxt(publication: Publication, today: string): string {
  const { contact, language } = publication.newspaper;
  const end = new Date(`${today}T00:00:00.000Z`);
  end.setUTCDate(end.getUTCDate() + GOOD_FOR);
  return [
    `Contact: ${at(publication, contact.security)}`,
    `Expires: ${end.toISOString()}`,
    `Preferred-Languages: ${[...new Set([new Intl.Locale(language).language, "en"])].join(", ")}`,
    `Canonical: ${at(publication, "/.well-known/security.txt")}`,
    "",
  ].join("\n");
}
