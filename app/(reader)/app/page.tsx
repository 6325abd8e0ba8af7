import type { Metadata } from "next";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";

export function generateMetadata(): Metadata {
  const { reader } = site().messages;
  return pageMetadata(reader.appTitle, reader.appLede, "/app");
}

export default function AppPage() {
  const paper = site();
  const { messages } = paper;
  const { reader: say } = messages;
  const ways = [
    [say.appIphone, say.appIphoneSteps],
    [say.appAndroid, say.appAndroidSteps],
    [say.appComputer, say.appComputerSteps],
  ] as const;
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead kind={messages.site.app} title={say.appTitle} lede={say.appLede} />
        {ways.map(([title, steps]) => (
          <Plan key={title} title={title}>
            <p>{steps}</p>
          </Plan>
        ))}
      </div>
    </Page>
  );
}
