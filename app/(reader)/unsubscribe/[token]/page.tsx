import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { unsubscribable } from "#audience/readers/unsubscribe.ts";
import { Notice } from "#components/audience/Notice.tsx";
import { UnsubscribeForm } from "#components/audience/UnsubscribeForm/UnsubscribeForm.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { audience } from "#platform/wiring.ts";

export const generateMetadata = () => privateMetadata(audienceWords().unsubscribe.title);

/** Changes nothing by being opened: mail programs and scanners open links. */
export default async function UnsubscribePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await unsubscribable(audience(), token);
  const paper = site();
  const words = audienceWords();
  const { unsubscribe: say } = words;
  const kind = paper.messages.site.subscribe;
  if (!found) {
    const next = { href: "/subscribe", words: say.again };
    return <Notice site={paper} kind={kind} title={say.goneTitle} lede={say.goneLede} next={next} />;
  }
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead kind={kind} title={say.title} lede={say.lede(found.title ?? say.alerts)} />
        <UnsubscribeForm action={`/unsubscribe/${token}`} words={words} />
      </div>
    </Page>
  );
}
