import type { Metadata } from "next";
import { AppScript } from "#app/AppScript.tsx";
import { JsonLd } from "#app/JsonLd.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { InstallApp } from "#components/device/InstallApp/InstallApp.tsx";
import { Lines, Steps } from "#components/device/Steps/Steps.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

export function generateMetadata(): Metadata {
  const { app } = site().messages.device;
  return pageMetadata(app.title, app.lede, "/app");
}

export default function AppPage() {
  const paper = site();
  const { app: say, following, saved } = paper.messages.device;
  return (
    <Page site={paper}>
      <AppScript />
      <JsonLd graph={pageGraph({ title: say.title, description: say.lede, path: "/app" }, publication())} />
      <div className="galley">
        <ListHead kind={paper.messages.site.app} title={say.title} lede={say.lede}>
          <InstallApp messages={paper.messages} />
        </ListHead>
        <Plan title={say.gives} note={say.given}>
          <Lines lines={say.gifts} />
          <p>
            <a href="/following">{following.title}</a> · <a href="/saved">{saved.title}</a>
          </p>
        </Plan>
        {Object.entries(say.ways).map(([way, { title, steps }]) => (
          <Plan key={way} id={way} title={title}>
            {way === "computer" ? <Lines lines={steps} /> : <Steps steps={steps} />}
          </Plan>
        ))}
      </div>
    </Page>
  );
}
