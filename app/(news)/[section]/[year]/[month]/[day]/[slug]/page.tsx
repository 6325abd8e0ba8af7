import type { Metadata } from "next";
import { bodyContext } from "#app/bodyContext.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { Article } from "#components/article/Article/Article.tsx";
import { Live } from "#components/article/Live/Live.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { timeGateUrl, timeMapUrl } from "#newsroom/record/memento.ts";
import { catalogue, record } from "#platform/wiring.ts";
import { storyGraph } from "#syndication/jsonld/story-page.ts";
import { storyMetadata } from "#syndication/metadata/story.ts";

export async function generateMetadata(address: StoryAddress): Promise<Metadata> {
  return storyMetadata(await storyAt(address), publication());
}

export default async function StoryPage(address: StoryAddress) {
  const story = await storyAt(address);
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
