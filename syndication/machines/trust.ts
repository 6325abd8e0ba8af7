import { at, type Publication } from "../publication.ts";

/** trust.txt (JournalList): the accounts that this paper controls, whom to ask, and whether machines may train on it. */
export function trustTxt(publication: Publication): string {
  const { social, contact, policies, syndication } = publication.newspaper;
  return [
    ...social.map(({ url }) => `social=${at(publication, url)}`),
    `disclosure=${at(publication, policies.ownership)}`,
    `disclosure=${at(publication, policies.principles)}`,
    `contact=mailto:${contact.email}`,
    `datatrainingallowed=${syndication.contentSignal.aiTrain ? "yes" : "no"}`,
    "",
  ].join("\n");
}
