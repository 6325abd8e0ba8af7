import type { Metadata } from "next";
import { AppScript } from "#app/AppScript.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { SavedList } from "#components/device/DeviceList/SavedList.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";

export function generateMetadata(): Metadata {
  const { saved: say } = site().messages.device;
  return { ...pageMetadata(say.title, say.lede, "/saved"), robots: { index: false } };
}

export default function SavedPage() {
  const paper = site();
  const { saved: say } = paper.messages.device;
  return (
    <Page site={paper}>
      <AppScript />
      <div className="galley">
        <ListHead kind={paper.newspaper.name} title={say.title} lede={say.lede} />
        <SavedList messages={paper.messages} />
      </div>
    </Page>
  );
}
