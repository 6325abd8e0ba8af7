import type { Metadata } from "next";
import { bodyContext } from "#app/bodyContext.ts";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { site } from "#app/site.ts";
import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { History } from "#components/record/History/History.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { historyUrl } from "#newsroom/urls.ts";
import { record } from "#platform/wiring.ts";

type Address = StoryAddress & { searchParams: Query };

async function read(address: Address) {
  const story = await storyAt(address, "/history");
  const history = record().history(story.id, await pageNumber(address.searchParams));
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
  return (
    <Page site={paper} current={story.section.slug}>
      <History story={story} history={history} site={paper} calendar={calendar} messages={messages} />
    </Page>
  );
}
