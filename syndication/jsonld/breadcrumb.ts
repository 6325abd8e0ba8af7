import type { BreadcrumbList } from "schema-dts";
import { at, type Publication } from "../publication.ts";
import { onPage } from "./names.ts";

/** A step on the way from the front page; its path is left out for the page itself. */
export type Crumb = { name: string; path?: string };

/** The way from the front page to this one. */
export const breadcrumb = (
  publication: Publication,
  path: string,
  crumbs: readonly Crumb[],
): BreadcrumbList => ({
  "@type": "BreadcrumbList",
  "@id": onPage(publication, path, "breadcrumb"),
  itemListElement: [{ name: publication.newspaper.name, path: "/" }, ...crumbs].map((crumb: Crumb, i) => ({
    "@type": "ListItem",
    position: i + 1,
    name: crumb.name,
    ...(crumb.path && { item: at(publication, crumb.path) }),
  })),
});
