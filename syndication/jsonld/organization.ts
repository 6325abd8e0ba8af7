import type { ImageObject, NewsMediaOrganization, WebSite } from "schema-dts";
import { at, type Publication } from "../publication.ts";
import { logoId, organizationId, websiteId } from "./names.ts";

/** The app's icon: the paper's sign on a square (search engines ask for at least 112 pixels). */
const LOGO = { path: "/icons/512.png", side: 512 };

/** The newspaper as an organization, with the pages on which it says by what rules it works. */
export function organization(publication: Publication): NewsMediaOrganization {
  const { name, shortName, description, slogan, publisher, contact, social, policies } =
    publication.newspaper;
  const page = (path: string) => at(publication, path);
  return {
    "@type": "NewsMediaOrganization",
    "@id": organizationId(publication),
    name,
    alternateName: shortName === name ? undefined : shortName,
    legalName: publisher.name === name ? undefined : publisher.name,
    url: page("/"),
    logo: logoOf(publication),
    description,
    slogan,
    email: contact.email,
    address: publisher.address,
    foundingDate: publisher.founded ? String(publisher.founded) : undefined,
    sameAs: social.length > 0 ? social.map(({ url }) => page(url)) : undefined,
    publishingPrinciples: page(policies.principles),
    correctionsPolicy: page(policies.corrections),
    ethicsPolicy: page(policies.ethics),
    diversityPolicy: page(policies.diversity),
    masthead: page(policies.masthead),
    ownershipFundingInfo: page(policies.ownership),
    verificationFactCheckingPolicy: page(policies.verification),
    unnamedSourcesPolicy: page(policies.unnamedSources),
    actionableFeedbackPolicy: page(policies.feedback),
    missionCoveragePrioritiesPolicy: page(policies.coverage),
    contactPoint: [
      { "@type": "ContactPoint", contactType: "newsroom", email: contact.email },
      { "@type": "ContactPoint", contactType: "corrections", email: contact.corrections },
    ],
  };
}

/** The newspaper as a story's publisher: who it is; the front page says the rest under the same name. */
export const publisher = (publication: Publication): NewsMediaOrganization => ({
  "@type": "NewsMediaOrganization",
  "@id": organizationId(publication),
  name: publication.newspaper.name,
  url: at(publication, "/"),
  logo: logoOf(publication),
  publishingPrinciples: at(publication, publication.newspaper.policies.principles),
});

function logoOf(publication: Publication): ImageObject {
  const url = at(publication, LOGO.path);
  return {
    "@type": "ImageObject",
    "@id": logoId(publication),
    url,
    width: `${LOGO.side}px`,
    height: `${LOGO.side}px`,
  };
}

/** The site and its search. */
export function website(publication: Publication): WebSite {
  const { name, shortName, description, language } = publication.newspaper;
  return {
    "@type": "WebSite",
    "@id": websiteId(publication),
    name,
    alternateName: shortName === name ? undefined : shortName,
    description,
    url: at(publication, "/"),
    inLanguage: language,
    publisher: { "@id": organizationId(publication) },
    potentialAction: {
      "@type": "SearchAction",
      target: { "@type": "EntryPoint", urlTemplate: `${at(publication, "/search")}?q={search_term_string}` },
      // schema-dts does not know Google's own extension of SearchAction.
      ...{ "query-input": "required name=search_term_string" },
    },
  };
}
