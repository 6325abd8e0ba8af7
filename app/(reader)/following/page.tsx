import type { Metadata } from "next";
import { AppScript } from "#app/AppScript.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { FollowingList } from "#components/device/DeviceList/FollowingList.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";

export function generateMetadata(): Metadata {
  const { following: say } = site().messages.device;
  return { ...pageMetadata(say.title, say.lede, "/following"), robots: { index: false } };
}

export default function FollowingPage() {
  const paper = site();
  const { following: say } = paper.messages.device;
  return (
    <Page site={paper}>
      <AppScript />
      <div className="galley">
        <ListHead kind={paper.newspaper.name} title={say.title} lede={say.lede} />
        <FollowingList messages={paper.messages} />
      </div>
    </Page>
  );
}
