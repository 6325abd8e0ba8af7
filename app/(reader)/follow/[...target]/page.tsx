import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { followTarget } from "#app/followTarget.ts";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { FollowForm } from "#components/audience/FollowForm.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { StoryItem } from "#components/site/StoryItem/StoryItem.tsx";
import { catalogue } from "#platform/wiring.ts";

type Address = { params: Promise<{ target: string[] }> };

async function read({ params }: Address) {
  const { target } = await params;
  return { parts: target, ...(followTarget(target) ?? notFound()) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { subject, parts } = await read(address);
  const { follow, reader } = site().messages;
  return {
    ...pageMetadata(follow.one(subject), reader.followLede(subject), `/follow/${parts.join("/")}`),
    robots: { index: false },
  };
}

export default async function FollowPage(address: Address) {
  const { subject, url, query, parts } = await read(address);
  const paper = site();
  const { messages } = paper;
  const stories = query ? catalogue().latest(query, 4) : [];
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead
          kind={messages.reader.alerts}
          title={messages.follow.one(subject)}
          lede={messages.reader.followLede(subject)}
        />
        <Plan title={messages.reader.byEmail} note={messages.reader.newslettersFree}>
          <FollowForm target={parts.join("/")} messages={messages} />
        </Plan>
        <Plan title={messages.reader.followStories}>
          {stories.map((story) => (
            <StoryItem key={story.id} story={story} site={paper} />
          ))}
          <p>
            <a href={url}>{messages.reader.followRead}</a>
          </p>
        </Plan>
      </div>
    </Page>
  );
}
