import type { Metadata } from "next";
import { AppScript } from "#app/AppScript.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { SavedList } from "#components/device/DeviceList/SavedList.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";

export function generateMetadata(): Metadata {
  const { offline: say } = site().messages.device;
  return { ...pageMetadata(say.title, say.lede, "/offline"), robots: { index: false } };
}

/** What the service worker shows in the place of a page that it cannot get; the empty link asks for that page again. */
export default function OfflinePage() {
  const paper = site();
  const { offline: say } = paper.messages.device;
  return (
    <Page site={paper}>
      <AppScript />
      <div className="galley">
        <ListHead kind={paper.newspaper.name} title={say.title} lede={say.lede}>
          <a className="btn" href="?">
            {say.again}
          </a>
        </ListHead>
        <SavedList messages={paper.messages} />
      </div>
    </Page>
  );
}
