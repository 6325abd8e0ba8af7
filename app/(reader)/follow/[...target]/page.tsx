import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AppScript } from "#app/AppScript.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { FollowForm } from "#components/audience/FollowForm.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { FollowHere } from "#components/device/FollowHere/FollowHere.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { StoryItem } from "#components/site/StoryItem/StoryItem.tsx";
import { catalogue } from "#platform/wiring.ts";
import { followSubject } from "./followSubject.ts";

type Address = { params: Promise<{ target: string[] }> };

async function read({ params }: Address) {
  const { target } = await params;
  return { path: `/follow/${target.join("/")}`, ...(followSubject(target) ?? notFound()) };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { phrase, path } = await read(address);
  const { follow, reader } = site().messages;
  const robots = { index: false };
  return { ...pageMetadata(follow.one(phrase), reader.followLede(phrase), path), robots };
}

export default async function FollowPage(address: Address) {
  const { target, title, phrase, url, query } = await read(address);
  const paper = site();
  const { messages, newspaper } = paper;
  const { follow: here } = messages.device;
  const stories = query ? catalogue().latest(query, 4) : [];
  return (
    <Page site={paper}>
      <AppScript />
      <div className="galley">
        <ListHead
          kind={messages.reader.alerts}
          title={messages.follow.one(phrase)}
          lede={messages.reader.followLede(phrase)}
        >
          <a href={url}>{messages.reader.followRead}</a>
          <a href="/following">{here.all}</a>
        </ListHead>
        <Plan title={here.here} note={here.free}>
          <FollowHere
            target={target}
            subject={title}
            phrase={phrase}
            about={url}
            alerts={newspaper.alerts}
            messages={messages}
          />
        </Plan>
        <Plan title={messages.reader.byEmail} note={here.free}>
          <FollowForm target={target} alerts={newspaper.alerts} messages={messages} />
        </Plan>
        {stories.length > 0 && (
          <Plan title={messages.reader.followStories}>
            {stories.map((story) => (
              <StoryItem key={story.id} story={story} site={paper} />
            ))}
          </Plan>
        )}
      </div>
    </Page>
  );
}
