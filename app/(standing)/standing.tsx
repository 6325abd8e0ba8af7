import type { Metadata } from "next";
import type { ComponentType } from "react";
import { JsonLd } from "#app/JsonLd.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Page } from "#components/site/Page/Page.tsx";
import { Standing } from "#components/site/Standing/Standing.tsx";
import type { Messages } from "#messages/en.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

/** A page of the newspaper about itself: its text is content/pages/{name}.mdx. */
export function standing(name: keyof Messages["standing"], Text: ComponentType) {
  return {
    metadata(): Metadata {
      const { title, description } = site().messages.standing[name];
      return pageMetadata(title, description, `/${name}`);
    },
    page() {
      const paper = site();
      return (
        <Page site={paper}>
          <JsonLd graph={pageGraph({ ...paper.messages.standing[name], path: `/${name}` }, publication())} />
          <Standing kicker={paper.newspaper.name}>
            <Text />
          </Standing>
        </Page>
      );
    },
  };
}
