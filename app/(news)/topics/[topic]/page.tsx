import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowableList } from "#app/FollowableList.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { pageUrl, topicUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
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
  const say = site().messages.list;
  const above = [{ name: say.topicsTitle, path: "/topics" }];
  const described = { ...topic, path: pageUrl(path, list.page), above };
  return (
    <FollowableList
      {...topic}
      of="topic"
      path={path}
      list={list}
      kind={<a href="/topics">{say.topic}</a>}
      graph={listGraph(described, list.stories, publication())}
    />
  );
}
