import type { CollectionPage, Graph, ItemList, ProfilePage, WebPage } from "schema-dts";
import type { Author } from "#newsroom/schema/lists.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { at, type Publication } from "../publication.ts";
import { author } from "./author.ts";
import { breadcrumb, type Crumb } from "./breadcrumb.ts";
import { graph } from "./graph.ts";
import { authorId, onPage, organizationId, websiteId } from "./names.ts";
import { organization, publisher, website } from "./organization.ts";

/** A page as its own address, title and description say it. `above` is the way to it from the front page. */
export type Described = { path: string; title: string; description: string; above?: readonly Crumb[] };

const facts = ({ path, title, description }: Described, publication: Publication) => ({
  "@id": onPage(publication, path, "webpage"),
  url: at(publication, path),
  name: title,
  description,
  inLanguage: publication.newspaper.language,
  isPartOf: { "@id": websiteId(publication) },
  publisher: { "@id": organizationId(publication) },
});

const way = (page: Described, publication: Publication) =>
  page.path === "/"
    ? []
    : [breadcrumb(publication, page.path, [...(page.above ?? []), { name: page.title }])];

const itemList = (path: string, stories: readonly StoryCard[], publication: Publication): ItemList => ({
  "@type": "ItemList",
  "@id": onPage(publication, path, "stories"),
  itemListElement: stories.map((story, i) => ({
    "@type": "ListItem",
    position: i + 1,
    name: story.title,
    url: at(publication, story.url),
  })),
});

/** The front page says everything of the paper; others name it. */
const paper = (page: Described, publication: Publication) =>
  page.path === "/" ? [organization(publication), website(publication)] : [publisher(publication)];

/** A list of stories: front page, section, topic, archive. */
export function listGraph(page: Described, stories: readonly StoryCard[], publication: Publication): Graph {
  const node: CollectionPage = {
    "@type": "CollectionPage",
    ...facts(page, publication),
    mainEntity: { "@id": onPage(publication, page.path, "stories") },
  };
  return graph(
    node,
    itemList(page.path, stories, publication),
    ...way(page, publication),
    ...paper(page, publication),
  );
}

/** Who signs, and what they signed. */
export function profileGraph(
  page: Described,
  signature: Author,
  stories: readonly StoryCard[],
  publication: Publication,
): Graph {
  const node: ProfilePage = {
    "@type": "ProfilePage",
    ...facts(page, publication),
    mainEntity: { "@id": authorId(publication, signature.slug) },
    hasPart: { "@id": onPage(publication, page.path, "stories") },
    dateModified: stories
      .map(({ published }) => published)
      .toSorted()
      .at(-1),
  };
  return graph(
    node,
    author(signature, publication),
    itemList(page.path, stories, publication),
    ...way(page, publication),
    ...paper(page, publication),
  );
}

/** Any other page: a standing page, or an index of names. */
export function pageGraph(page: Described, publication: Publication): Graph {
  const node: WebPage = { "@type": "WebPage", ...facts(page, publication) };
  return graph(node, ...way(page, publication), ...paper(page, publication));
}
