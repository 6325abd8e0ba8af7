"use client";

import { bodyContext } from "#app/bodyContext.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Article } from "#components/article/Article/Article.tsx";
import { Live } from "#components/article/Live/Live.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { timeGateUrl, timeMapUrl } from "#newsroom/record/memento.ts";
import type { Story } from "#newsroom/story.ts";
import { catalogue, record } from "#platform/wiring.ts";
import { storyGraph } from "#syndication/jsonld/story-page.ts";

/**
 * All that a story's page shows. "use client" says where React goes over from server components to HTML: what stands below
 * is rendered once, not written as flight data, read again and rendered then (docs/decisions/0013). No browser ever runs it.
 */
export function StorySheet({ id }: { id: Story["id"] }) {
  // The page has just found it: the same question has the same answer within a rendering.
  const story = catalogue().story(id) as Story;
  const paper = site();
  const context = bodyContext(story.language, story);
  const Form = story.kind === "live" ? Live : Article;
  return (
    <Page site={paper} current={story.section.slug}>
      <link rel="timegate" href={timeGateUrl(story.url)} />
      <link rel="timemap" href={timeMapUrl(story.url)} type="application/link-format" />
      <JsonLd graph={storyGraph(story, publication(), paper.edition)} />
      <Form
        site={paper}
        story={story}
        related={catalogue().related(story.id, 3)}
        messages={context.messages}
        context={context}
        standing={record().standing(story.id)}
      />
    </Page>
  );
}
