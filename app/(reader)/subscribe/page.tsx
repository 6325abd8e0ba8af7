import type { Metadata } from "next";
import { pageMetadata } from "#app/metadata.ts";
import { site } from "#app/site.ts";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { SubscribeForm } from "#components/audience/SubscribeForm.tsx";
import { Chips } from "#components/site/Chips/Chips.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { catalogue } from "#platform/wiring.ts";

export function generateMetadata(): Metadata {
  const { messages } = site();
  return pageMetadata(messages.site.subscribe, messages.reader.subscribeLede, "/subscribe");
}

export default function SubscribePage() {
  const paper = site();
  const { messages, newspaper } = paper;
  const { reader: say } = messages;
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead kind={messages.site.subscribe} title={say.subscribeTitle} lede={say.subscribeLede} />
        {newspaper.newsletters.length > 0 && (
          <Plan title={messages.site.newsletters} note={say.newslettersFree}>
            <SubscribeForm newsletters={newspaper.newsletters} messages={messages} />
          </Plan>
        )}
        <Plan id="alerts" title={say.alerts} note={say.newslettersFree}>
          <fieldset>
            <legend>{messages.follow.title}</legend>
            <Chips topics={catalogue().topics()} messages={messages} />
          </fieldset>
        </Plan>
      </div>
    </Page>
  );
}
