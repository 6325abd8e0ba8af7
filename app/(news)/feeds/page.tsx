import type { Metadata } from "next";
import { JsonLd } from "#app/JsonLd.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Plan } from "#components/audience/Plan/Plan.tsx";
import { type FeedEntry, FeedList } from "#components/site/FeedList/FeedList.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { catalogue } from "#platform/wiring.ts";
import { FEED_FORMATS, feedPath } from "#syndication/feeds/feed.ts";
import { type FeedPage, feedPages } from "#syndication/feeds/list.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

const PATH = "/feeds";

export function generateMetadata(): Metadata {
  const { feeds: say } = site().messages;
  return pageMetadata(say.title, say.lede, PATH);
}

/** Every feed, for people; for feed readers the same list is /feeds.opml. */
export default function FeedsPage() {
  const paper = site();
  const { feeds: say, site: names } = paper.messages;
  const pages = feedPages(catalogue());
  const entry = ({ title, path }: FeedPage): FeedEntry => ({
    name: title,
    page: path,
    formats: FEED_FORMATS.map((format) => ({ name: say.formats[format], url: feedPath(path, format) })),
  });
  const groups = [
    [say.everything, pages.site],
    [names.sections, pages.sections],
    [names.topics, pages.topics],
    [names.authors, pages.authors],
  ] as const;
  return (
    <Page site={paper}>
      <JsonLd graph={pageGraph({ title: say.title, description: say.lede, path: PATH }, publication())} />
      <div className="galley">
        <ListHead kind={paper.newspaper.name} title={say.title} lede={say.lede} />
        {groups.map(([title, list]) => (
          <Plan key={title} title={title}>
            <FeedList entries={list.map(entry)} messages={paper.messages} />
          </Plan>
        ))}
        <Plan title="OPML" note={say.opmlNote}>
          <p>
            <a href="/feeds.opml">{say.opml}</a>
          </p>
        </Plan>
      </div>
    </Page>
  );
}
