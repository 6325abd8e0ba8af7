import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { pendingWishes } from "#audience/readers/preferences.ts";
import { Notice } from "#components/audience/Notice.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { WishedList } from "#components/audience/Wished/Wished.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { audience } from "#platform/wiring.ts";

export const generateMetadata = () => privateMetadata(audienceWords().confirm.title);

/** Opened by the mailed link, and by every scanner on the way: it changes nothing. Its button does. */
export default async function ConfirmPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const wished = await pendingWishes(audience(), token);
  const paper = site();
  const words = audienceWords();
  const { confirm: say } = words;
  const kind = paper.messages.site.subscribe;
  if (!wished) {
    const next = { href: "/subscribe", words: say.again };
    return <Notice site={paper} kind={kind} title={say.goneTitle} lede={say.goneLede} next={next} />;
  }
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead kind={kind} title={say.title} lede={say.lede} />
        <Plan>
          <WishedList wished={wished} words={words} />
          <form action={`/confirm/${token}`} method="post">
            <button type="submit" className="btn">
              {say.button}
            </button>
          </form>
        </Plan>
      </div>
    </Page>
  );
}
