import type { Metadata } from "next";
import { bodyContext } from "#app/bodyContext.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { storyAtPath } from "#app/storyAt.ts";
import { Article } from "#components/article/Article/Article.tsx";
import { Live } from "#components/article/Live/Live.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { timeGateUrl, timeMapUrl } from "#newsroom/record/memento.ts";
import { catalogue, record } from "#platform/wiring.ts";
import { storyGraph } from "#syndication/jsonld/story-page.ts";
import { storyMetadata } from "#syndication/metadata/story.ts";

/**
 * /section/year/month/day/slug. One segment for all after the section: React renders a dozen components for each
 * segment of Next's, which is a tenth of what an article costs.
 */
type Address = { params: Promise<{ section: string; story: string[] }> };

async function storyHere({ params }: Address) {
  const { section, story } = await params;
  return storyAtPath([section, ...story]);
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return storyMetadata(await storyHere(address), publication());
}

export default async function StoryPage(address: Address) {
  const story = await storyHere(address);
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
