import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { archiveDate, periodName } from "#app/archiveDate.ts";
import { JsonLd } from "#app/JsonLd.tsx";
import { existing, listMetadata, pageNumber, type Query } from "#app/listing.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { Periods } from "#components/site/Periods/Periods.tsx";
import { StoryList } from "#components/site/StoryList/StoryList.tsx";
import { archiveUrl, pageUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { listGraph } from "#syndication/jsonld/list-page.ts";

type Address = { params: Promise<{ date?: string[] }>; searchParams: Query };

async function read({ params, searchParams }: Address) {
  const date = archiveDate((await params).date) ?? notFound();
  const list = existing(catalogue().list(date ? { date } : {}, await pageNumber(searchParams)));
  if (date && list.total === 0) notFound();
  const paper = site();
  const title = date ? periodName(paper.calendar, date) : paper.messages.list.archiveTitle;
  return { date, list, paper, title, path: date ? archiveUrl(date) : "/archive" };
}

export async function generateMetadata(address: Address): Promise<Metadata> {
  const { list, paper, title, path } = await read(address);
  return listMetadata(title, `${paper.messages.list.archiveLede} ${title}.`, path, list);
}

export default async function ArchivePage(address: Address) {
  const { date, list, paper, title, path } = await read(address);
  const { list: say } = paper.messages;
  const periods = date.length === 10 ? [] : catalogue().calendar(date || undefined);
  return (
    <Page site={paper}>
      <JsonLd
        graph={listGraph(
          { title, description: say.archiveLede, path: pageUrl(path, list.page) },
          list.stories,
          publication(),
        )}
      />
      <StoryList
        site={paper}
        path={path}
        list={list}
        head={
          <>
            <ListHead
              kind={<a href="/archive">{say.archive}</a>}
              title={title}
              lede={date ? `${say.stories(list.total)}.` : say.archiveLede}
            />
            <Periods
              periods={periods.map((period) => ({
                url: archiveUrl(period.date),
                name: periodName(paper.calendar, period.date),
                stories: say.stories(period.stories),
              }))}
            />
          </>
        }
      />
    </Page>
  );
}
