import type { Metadata } from "next";
import { notFound, permanentRedirect } from "next/navigation";
import { bodyContext } from "#app/bodyContext.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Article } from "#components/article/Article/Article.tsx";
import { Live } from "#components/article/Live/Live.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import type { Story } from "#newsroom/story.ts";
import { catalogue } from "#platform/wiring.ts";
import { storyGraph } from "#syndication/jsonld/story-page.ts";
import { storyMetadata } from "#syndication/metadata/story.ts";

type Address = {
  params: Promise<{ section: string; year: string; month: string; day: string; slug: string }>;
};

/** The story at this address. A moved one redirects; one that is not there, or no longer, ends in not-found.tsx. */
async function storyAt({ params }: Address): Promise<Story> {
  const { section, year, month, day, slug } = await params;
  const path = `/${[section, year, month, day, slug].map(decodeURIComponent).join("/")}`;
  const resolution = catalogue().resolve(path);
  if (resolution.found === "moved") permanentRedirect(resolution.to);
  const story = resolution.found === "story" ? catalogue().story(resolution.id) : undefined;
  return story ?? notFound();
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  return storyMetadata(await storyAt(address), publication());
}

export default async function StoryPage(address: Address) {
  const story = await storyAt(address);
  const paper = site();
  const context = bodyContext(story.language, story);
  const Form = story.kind === "live" ? Live : Article;
  return (
    <Page site={paper} current={story.section.slug}>
      <JsonLd graph={storyGraph(story, publication())} />
      <Form
        site={paper}
        story={story}
        related={catalogue().related(story.id, 3)}
        messages={context.messages}
        context={context}
      />
    </Page>
  );
}
