import type { Graph, WebPage } from "schema-dts";
import type { StoryKind } from "#newsroom/schema/article.ts";
import type { Story } from "#newsroom/story.ts";
import { sectionUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";
import { article } from "./article.ts";
import { breadcrumb } from "./breadcrumb.ts";
import { graph } from "./graph.ts";
import { liveBlog } from "./live.ts";
import { onPage, websiteId } from "./names.ts";
import { publisher } from "./organization.ts";
import { videos } from "./video.ts";

const isLive = (story: Story): story is Story & { kind: "live" } => story.kind === "live";

/** Everything that a story's page says of itself to machines. `edition` is the last moment at which anything in the newspaper changed. */
export function storyGraph(story: Story, publication: Publication, edition?: string): Graph {
  const films = videos(story, publication);
  const node = isLive(story)
    ? liveBlog(story, publication, edition)
    : article(story as Story & { kind: Exclude<StoryKind, "live"> }, publication);
  const webpage: WebPage = {
    "@type": "WebPage",
    "@id": onPage(publication, story.url, "webpage"),
    url: at(publication, story.url),
    isPartOf: { "@id": websiteId(publication) },
    breadcrumb: { "@id": onPage(publication, story.url, "breadcrumb") },
  };
  const crumbs = [{ name: story.section.title, path: sectionUrl(story.section.slug) }, { name: story.title }];
  return graph(
    { ...node, video: films.map((film) => ({ "@id": film["@id"] ?? "" })) },
    webpage,
    breadcrumb(publication, story.url, crumbs),
    ...films,
    publisher(publication),
  );
}
