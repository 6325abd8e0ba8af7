import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { bodyContext } from "#app/bodyContext.ts";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { AsItStood } from "#components/record/AsItStood.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { httpDate, mementoLinks } from "#newsroom/record/memento.ts";
import { record, siteUrl } from "#platform/wiring.ts";

type Address = StoryAddress & { params: Promise<{ version: string }> };

/** Once for the head and the page. */
const versionOf = cache((id: string, number: number) => record().version(id, number));

async function read(address: Address) {
  const { version: number } = await address.params;
  if (!/^[1-9]\d{0,5}$/.test(number)) notFound();
  const now = await storyAt(address, `/history/${number}`);
  const found = versionOf(now.id, Number(number)) ?? notFound();
  return { ...found, context: bodyContext(found.story.language, found.story) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { story, version, current, context } = await read(address);
  const title = `${context.messages.record.asItStood(version.number, current)}: ${story.title}`;
  const other = {
    "memento-datetime": httpDate(version.at),
    "memento-link": mementoLinks(siteUrl(), story.url),
  };
  return { ...pageMetadata(title, story.standfirst, story.url), robots: { index: false }, other };
}

export default async function VersionRoute(address: Address) {
  const { story, version, current, until, context } = await read(address);
  const paper = site();
  return (
    <Page site={paper} current={story.section.slug}>
      <AsItStood
        story={story}
        version={version}
        current={current}
        until={until}
        site={paper}
        messages={context.messages}
        context={context}
      />
    </Page>
  );
}
