import type { Metadata } from "next";
import { JsonLd } from "#app/JsonLd.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Index } from "#components/site/Index/Index.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { authorUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

export function generateMetadata(): Metadata {
  const { list: say } = site().messages;
  return pageMetadata(say.authorsTitle, say.authorsLede, "/authors");
}

export default function AuthorsPage() {
  const paper = site();
  const { list: say } = paper.messages;
  return (
    <Page site={paper}>
      <JsonLd
        graph={pageGraph(
          { title: say.authorsTitle, description: say.authorsLede, path: "/authors" },
          publication(),
        )}
      />
      <div className="galley">
        <ListHead kind={paper.newspaper.name} title={say.authorsTitle} lede={say.authorsLede} />
        <Index
          entries={catalogue()
            .authors()
            .map((author) => ({
              url: authorUrl(author.slug),
              title: author.name,
              text: `${author.description} ${say.stories(catalogue().list({ author: author.slug }, 1, 0).total)}.`,
            }))}
        />
      </div>
    </Page>
  );
}
