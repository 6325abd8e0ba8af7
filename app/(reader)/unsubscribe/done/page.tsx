import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { Notice } from "#components/audience/Notice.tsx";

export const generateMetadata = () => privateMetadata(audienceWords().unsubscribe.doneTitle);

export default function UnsubscribedPage() {
  const paper = site();
  const words = audienceWords();
  const { unsubscribe: say } = words;
  return (
    <Notice
      site={paper}
      kind={paper.messages.site.subscribe}
      title={say.doneTitle}
      lede={say.doneLede}
      next={{ href: "/subscribe", words: say.again }}
    />
  );
}
