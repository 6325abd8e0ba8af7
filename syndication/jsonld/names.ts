import { authorUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";

/** Names (@id) of things that several graphs speak of: the same on every page, so that crawlers join them. */
export const organizationId = (publication: Publication) => at(publication, "/#organization");
export const websiteId = (publication: Publication) => at(publication, "/#website");
export const logoId = (publication: Publication) => at(publication, "/#logo");
export const authorId = (publication: Publication, slug: string) =>
  `${at(publication, authorUrl(slug))}#author`;
/** A thing that a page holds, such as its `article`. */
export const onPage = (publication: Publication, path: string, thing: string) =>
  `${at(publication, path)}#${thing}`;
