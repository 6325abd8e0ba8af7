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
import { pageUrl, topicUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { feedPath } from "#syndication/feeds/feed.ts";
import { listGraph } from "#syndication/jsonld/list-page.ts";

type Address = { params: Promise<{ topic: string }>; searchParams: Query };

async function read({ params, searchParams }: Address) {
  const topic = catalogue().topic((await params).topic) ?? notFound();
  const list = existing(catalogue().list({ topic: topic.slug }, await pageNumber(searchParams)));
  return { topic, list, path: topicUrl(topic.slug) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { topic, list, path } = await read(address);
  return listMetadata(topic.title, topic.description, path, list, { topic: topic.slug });
}

export default async function TopicPage(address: Address) {
  const { topic, list, path } = await read(address);
  const paper = site();
  const { list: say, follow } = paper.messages;
  return (
    <Page site={paper}>
      <JsonLd
        graph={listGraph(
          { ...topic, path: pageUrl(path, list.page), above: [{ name: say.topicsTitle, path: "/topics" }] },
          list.stories,
          publication(),
        )}
      />
      <StoryList
        site={paper}
        path={path}
        list={list}
        head={
          <ListHead
            kind={<a href="/topics">{say.topic}</a>}
            title={topic.title}
            lede={`${topic.description} ${say.stories(list.total)}.`}
          >
            <FollowButton target={{ topic: topic.slug }} subject={topic.title} about={path}>
              {follow.topic}
            </FollowButton>
            <FeedLink url={feedPath(path, "xml")} of={topic.title} messages={paper.messages} />
          </ListHead>
        }
        aside={<FollowAside site={paper} of="topic" near={nearTopics(list.stories, topic.slug)} />}
      />
    </Page>
  );
}
