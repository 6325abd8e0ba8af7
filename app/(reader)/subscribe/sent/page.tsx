import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { Notice } from "#components/audience/Notice.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";

export const generateMetadata = () => privateMetadata(audienceWords().sent.title);

export default function SentPage() {
  const paper = site();
  const { sent: say } = audienceWords();
  return (
    <Notice
      site={paper}
      kind={paper.messages.site.subscribe}
      title={say.title}
      lede={say.lede}
      next={{ href: "/", words: say.back }}
    >
      <Plan title={say.nothing}>
        <p>{say.nothingText}</p>
      </Plan>
    </Notice>
  );
}
