import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { FollowableList } from "#app/FollowableList.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { authorUrl, pageUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { profileGraph } from "#syndication/jsonld/list-page.ts";

type Address = { params: Promise<{ author: string }>; searchParams: Query };

async function read({ params, searchParams }: Address) {
  const author = catalogue().author((await params).author) ?? notFound();
  const list = existing(catalogue().list({ author: author.slug }, await pageNumber(searchParams)));
  return { author, list, path: authorUrl(author.slug) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { author, list, path } = await read(address);
  return listMetadata(author.name, author.description, path, list, { author: author.slug });
}

export default async function AuthorPage(address: Address) {
  const { author, list, path } = await read(address);
  const { slug, name: title, description } = author;
  const say = site().messages.list;
  const above = [{ name: say.authorsTitle, path: "/authors" }];
  const described = { title, description, path: pageUrl(path, list.page), above };
  return (
    <FollowableList
      of="author"
      slug={slug}
      title={title}
      description={description}
      path={path}
      list={list}
      kind={
        <>
          <a href="/authors">{author.kind === "desk" ? say.desk : say.author}</a>
          {author.location && <span>{author.location}</span>}
        </>
      }
      graph={profileGraph(described, author, list.stories, publication())}
    />
  );
}
