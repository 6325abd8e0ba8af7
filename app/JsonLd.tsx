import type { Graph } from "schema-dts";
import { scriptText } from "#syndication/jsonld/graph.ts";

/** What the page says of itself to machines. */
export function JsonLd({ graph }: { graph: Graph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: scriptText escapes every sign that could end the element
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptText(graph) }} />;
}
