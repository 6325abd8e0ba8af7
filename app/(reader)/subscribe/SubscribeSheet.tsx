import { audienceWords } from "#app/audienceWords.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import type { Wishes } from "#audience/wishes.ts";
import { inWords } from "#audience/wishes-in-words.ts";
import type { FormProblem } from "#components/audience/AddressField/AddressField.tsx";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { SubscribeForm } from "#components/audience/SubscribeForm/SubscribeForm.tsx";
import { Support } from "#components/audience/Support.tsx";
import { Picture } from "#components/picture/Picture.tsx";
import { Chips } from "#components/site/Chips/Chips.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { catalogue } from "#platform/wiring.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

export const PATH = "/subscribe";

type Props = {
  /** What was wrong with the form that was sent, and what had been chosen in it. */
  again?: { problem: FormProblem | undefined; chosen: Wishes };
};

/** All that one can ask for, and how to pay. */
export function SubscribeSheet({ again }: Props) {
  const paper = site();
  const words = audienceWords();
  const { messages, newspaper, sections } = paper;
  const { reader: say } = messages;
  const news = catalogue();
  const facts = { title: messages.site.subscribe, description: say.subscribeLede, path: PATH };
  const { src, alt } = newspaper.subscribePicture ?? {};
  const picture = src ? news.picture(src) : undefined;
  const choice = ({ slug, title }: { slug: string; title: string }) => ({ value: slug, title });
  return (
    <Page site={paper}>
      <JsonLd graph={pageGraph(facts, publication())} />
      <div className="galley">
        <ListHead kind={messages.site.subscribe} title={say.subscribeTitle} lede={say.subscribeLede} />
        <Plan
          title={messages.site.newsletters}
          note={say.newslettersFree}
          aside={picture && <Picture picture={picture} size="third" alt={alt} />}
        >
          <SubscribeForm
            newsletters={newspaper.newsletters}
            topics={news.topics().map(choice)}
            sections={sections.map(choice)}
            authors={news.authors().map(({ slug, name }) => ({ value: slug, title: name }))}
            stories={again ? inWords(news, again.chosen).stories : []}
            problem={again?.problem}
            chosen={again?.chosen}
            messages={messages}
            words={words}
          />
        </Plan>
        <Plan id="alerts" title={say.alerts} note={say.newslettersFree}>
          <fieldset>
            <legend>{messages.follow.title}</legend>
            <Chips topics={news.topics()} messages={messages} />
          </fieldset>
          <p>
            <a href="/app">{messages.site.app}</a> · <a href="/feeds">{messages.feeds.title}</a>
          </p>
        </Plan>
        <Support plans={newspaper.plans} words={words} />
      </div>
    </Page>
  );
}
