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
import { authorUrl, pageUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { feedPath } from "#syndication/feeds/feed.ts";
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
  const paper = site();
  const { list: say, follow } = paper.messages;
  const kind = author.kind === "desk" ? say.desk : say.author;
  return (
    <Page site={paper}>
      <JsonLd
        graph={profileGraph(
          {
            title: author.name,
            description: author.description,
            path: pageUrl(path, list.page),
            above: [{ name: say.authorsTitle, path: "/authors" }],
          },
          author,
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
            kind={
              <>
                <a href="/authors">{kind}</a>
                {author.location && <span>{author.location}</span>}
              </>
            }
            title={author.name}
            lede={`${author.description} ${say.stories(list.total)}.`}
          >
            <FollowButton target={{ author: author.slug }} subject={author.name} about={path}>
              {follow.author}
            </FollowButton>
            <FeedLink url={feedPath(path, "xml")} of={author.name} messages={paper.messages} />
          </ListHead>
        }
        aside={<FollowAside site={paper} of="author" near={nearTopics(list.stories, "")} />}
      />
    </Page>
  );
}
