import type { Metadata } from "next";
import { cache } from "react";
import { bodyContext } from "#app/bodyContext.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { History } from "#components/record/History/History.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { historyUrl, sectionUrl } from "#newsroom/urls.ts";
import { record } from "#platform/wiring.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

type Address = StoryAddress & { searchParams: Query };

/** Once for the head and the page: to compare a page of versions takes longer than all the rest. */
const historyOf = cache((id: string, page: number) => record().history(id, page));

async function read(address: Address) {
  const story = await storyAt(address, "/history");
  const history = historyOf(story.id, await pageNumber(address.searchParams));
  return { story, history: history && existing(history), context: bodyContext(story.language, story) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { story, history, context } = await read(address);
  const { record: say } = context.messages;
  return listMetadata(
    `${say.title}: ${story.title}`,
    say.description(story.title),
    historyUrl(story.url),
    history ?? { page: 1, pages: 1 },
  );
}

export default async function HistoryRoute(address: Address) {
  const { story, history, context } = await read(address);
  const { calendar, messages } = context;
  const paper = site();
  const { section, title, url } = story;
  const facts = {
    title: messages.record.title,
    description: messages.record.description(title),
    path: historyUrl(url),
    above: [
      { name: section.title, path: sectionUrl(section.slug) },
      { name: title, path: url },
    ],
  };
  return (
    <Page site={paper} current={section.slug}>
      <JsonLd graph={pageGraph(facts, publication())} />
      <History story={story} history={history} site={paper} calendar={calendar} messages={messages} />
    </Page>
  );
}
