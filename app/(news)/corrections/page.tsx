import type { Metadata } from "next";
import { JsonLd } from "#app/JsonLd.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { CorrectionItem } from "#components/site/CorrectionItem/CorrectionItem.tsx";
import { DayList } from "#components/site/DayList/DayList.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { Pager } from "#components/site/Pager/Pager.tsx";
import { pageUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

type Address = { searchParams: Query };
const PATH = "/corrections";

const read = async ({ searchParams }: Address) =>
  existing(catalogue().corrections(await pageNumber(searchParams)));

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { list: say } = site().messages;
  return listMetadata(say.correctionsTitle, say.correctionsLede, PATH, await read(address));
}

export default async function CorrectionsPage(address: Address) {
  const { corrections, page, pages } = await read(address);
  const paper = site();
  const { list: say, standing } = paper.messages;
  return (
    <Page site={paper}>
      <JsonLd
        graph={pageGraph(
          { title: say.correctionsTitle, description: say.correctionsLede, path: pageUrl(PATH, page) },
          publication(),
        )}
      />
      <div className="galley">
        <ListHead
          kind={<a href={paper.newspaper.policies.corrections}>{standing["how-we-work"].title}</a>}
          title={say.correctionsTitle}
          lede={corrections.length > 0 ? say.correctionsLede : say.noCorrections}
        />
        {corrections.length > 0 && (
          <DayList things={corrections} when={({ change }) => change.at} site={paper}>
            {(correction) => (
              <CorrectionItem
                key={`${correction.story.id} ${correction.change.at}`}
                correction={correction}
                site={paper}
              />
            )}
          </DayList>
        )}
      </div>
      <Pager path={PATH} page={page} pages={pages} messages={paper.messages} />
    </Page>
  );
}
