import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { Notice } from "#components/audience/Notice.tsx";

export const generateMetadata = () => privateMetadata(audienceWords().confirm.goneTitle);

export default function ConfirmUsedPage() {
  const paper = site();
  const words = audienceWords();
  const { confirm: say } = words;
  return (
    <Notice
      site={paper}
      kind={paper.messages.site.subscribe}
      title={say.goneTitle}
      lede={say.goneLede}
      next={{ href: "/subscribe", words: say.again }}
    />
  );
}
