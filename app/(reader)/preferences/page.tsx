import { audienceWords, privateMetadata } from "#app/audienceWords.ts";
import { site } from "#app/site.ts";
import { AddressField, formProblem } from "#components/audience/AddressField/AddressField.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";

export const generateMetadata = () => privateMetadata(audienceWords().preferences.askTitle);

type Props = { searchParams: Promise<{ problem?: string }> };

/** For who has no link, or one that no longer works. */
export default async function PreferencesLinkPage({ searchParams }: Props) {
  const { problem } = await searchParams;
  const paper = site();
  const words = audienceWords();
  const { preferences: say } = words;
  return (
    <Page site={paper}>
      <div className="galley">
        <ListHead kind={paper.messages.site.subscribe} title={say.askTitle} lede={say.askLede} />
        <Plan>
          <form action="/api/preferences-link" method="post">
            <AddressField
              label={say.address}
              button={say.ask}
              problem={formProblem(words, problem)}
              words={words}
            />
          </form>
        </Plan>
      </div>
    </Page>
  );
}
