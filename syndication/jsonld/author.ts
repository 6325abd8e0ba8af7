import type { Organization, Person } from "schema-dts";
import type { Author } from "#newsroom/schema/lists.ts";
import { authorUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";
import { authorId, organizationId } from "./names.ts";

/** Who signs: a person, or a desk of the newspaper. */
export function author(signature: Author, publication: Publication): Person | Organization {
  const { slug, name, kind, sameAs } = signature;
  const shared = {
    "@id": authorId(publication, slug),
    name,
    url: at(publication, authorUrl(slug)),
    sameAs: sameAs.length > 0 ? sameAs.map((url) => at(publication, url)) : undefined,
  };
  const paper = { "@id": organizationId(publication) };
  return kind === "person"
    ? { "@type": "Person", ...shared, worksFor: paper }
    : { "@type": "Organization", ...shared, parentOrganization: paper };
}
