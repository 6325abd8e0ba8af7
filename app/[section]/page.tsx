import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { JsonLd } from "#app/JsonLd.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { FeedLink } from "#components/site/FeedLink/FeedLink.tsx";
import { FollowAside, nearTopics } from "#components/site/FollowAside.tsx";
import { FollowButton } from "#components/site/FollowButton.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { StoryList } from "#components/site/StoryList/StoryList.tsx";
import { pageUrl, sectionUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { feedPath } from "#syndication/feeds/feed.ts";
import { listGraph } from "#syndication/jsonld/list-page.ts";

type Address = { params: Promise<{ section: string }>; searchParams: Query };

async function read({ params, searchParams }: Address) {
  const section = catalogue().section((await params).section) ?? notFound();
  const list = existing(catalogue().list({ section: section.slug }, await pageNumber(searchParams)));
  return { section, list, path: sectionUrl(section.slug) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { section, list, path } = await read(address);
  return listMetadata(section.title, section.description, path, list, { section: section.slug });
}

export default async function SectionPage(address: Address) {
  const { section, list, path } = await read(address);
  const paper = site();
  const { list: say, follow } = paper.messages;
  return (
    <Page site={paper} current={section.slug}>
      <JsonLd
        graph={listGraph({ ...section, path: pageUrl(path, list.page) }, list.stories, publication())}
      />
      <StoryList
        site={paper}
        path={path}
        list={list}
        head={
          <ListHead
            kind={say.section}
            title={section.title}
            lede={`${section.description} ${say.stories(list.total)}.`}
          >
            <FollowButton target={{ section: section.slug }} subject={section.title} about={path}>
              {follow.section}
            </FollowButton>
            <FeedLink url={feedPath(path, "xml")} of={section.title} messages={paper.messages} />
          </ListHead>
        }
        aside={<FollowAside site={paper} of="section" near={nearTopics(list.stories, "")} />}
      />
    </Page>
  );
}
