import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { Notice } from "#components/audience/Notice.tsx";

export const generateMetadata = () => privateMetadata(audienceWords().preferences.deletedTitle);

export default function DeletedPage() {
  const paper = site();
  const words = audienceWords();
  const { preferences: say } = words;
  return (
    <Notice
      site={paper}
      kind={paper.messages.site.subscribe}
      title={say.deletedTitle}
      lede={say.deletedLede}
      next={{ href: "/", words: words.sent.back }}
    />
  );
}
