import type { ReactNode } from "react";
import type { Graph } from "schema-dts";
import type { FollowTarget } from "#components/device/Bell/followKey.ts";
import { FeedLink } from "#components/site/FeedLink/FeedLink.tsx";
import { FollowAside, nearTopics } from "#components/site/FollowAside.tsx";
import { FollowButton } from "#components/site/FollowButton.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { StoryList } from "#components/site/StoryList/StoryList.tsx";
import type { ListPage } from "#newsroom/catalogue/catalogue.ts";
import { feedPath } from "#syndication/feeds/feed.ts";
import { JsonLd } from "./JsonLd.tsx";
import { site } from "./site.ts";

/** A list of stories that readers can follow, and what it is called. `kind` stands above its name. */
type Followable = {
  of: "section" | "topic" | "author";
  slug: string;
  title: string;
  description: string;
  path: string;
  list: ListPage;
  kind: ReactNode;
  graph: Graph;
};

/** The page of a section, a topic or an author. */
export function FollowableList({ of, slug, title, description, path, list, kind, graph }: Followable) {
  const paper = site();
  const { list: say, follow } = paper.messages;
  return (
    <Page site={paper} current={of === "section" ? slug : undefined}>
      <JsonLd graph={graph} />
      <StoryList
        site={paper}
        path={path}
        list={list}
        head={
          <ListHead kind={kind} title={title} lede={`${description} ${say.stories(list.total)}.`}>
            <FollowButton target={{ [of]: slug } as FollowTarget} subject={title} about={path}>
              {follow[of]}
            </FollowButton>
            <FeedLink url={feedPath(path, "xml")} of={title} messages={paper.messages} />
          </ListHead>
        }
        aside={
          <FollowAside site={paper} of={of} near={nearTopics(list.stories, of === "topic" ? slug : "")} />
        }
      />
    </Page>
  );
}
