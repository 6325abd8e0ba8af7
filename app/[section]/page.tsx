import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowableList } from "#app/FollowableList.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { pageUrl, sectionUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
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
  return (
    <FollowableList
      {...section}
      of="section"
      path={path}
      list={list}
      kind={site().messages.list.section}
      graph={listGraph({ ...section, path: pageUrl(path, list.page) }, list.stories, publication())}
    />
  );
}
