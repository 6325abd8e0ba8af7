import type { Metadata } from "next";
import { JsonLd } from "#app/JsonLd.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Bell } from "#components/device/Bell/Bell.tsx";
import { Index } from "#components/site/Index/Index.tsx";
import { ListHead } from "#components/site/ListHead/ListHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { topicUrl } from "#newsroom/urls.ts";
import { catalogue } from "#platform/wiring.ts";
import { pageGraph } from "#syndication/jsonld/list-page.ts";

export function generateMetadata(): Metadata {
  const { list: say } = site().messages;
  return pageMetadata(say.topicsTitle, say.topicsLede, "/topics");
}

export default function TopicsPage() {
  const paper = site();
  const { list: say, follow } = paper.messages;
  const collator = new Intl.Collator(paper.newspaper.language);
  const topics = catalogue()
    .topics()
    .toSorted((a, b) => collator.compare(a.title, b.title));
  return (
    <Page site={paper}>
      <JsonLd
        graph={pageGraph(
          { title: say.topicsTitle, description: say.topicsLede, path: "/topics" },
          publication(),
        )}
      />
      <div className="galley">
        <ListHead kind={paper.newspaper.name} title={say.topicsTitle} lede={say.topicsLede} />
        <Index
          entries={topics.map((topic) => ({
            url: topicUrl(topic.slug),
            title: topic.title,
            text: `${topic.description} ${say.stories(catalogue().list({ topic: topic.slug }, 1, 0).total)}.`,
            action: (
              <Bell
                target={{ topic: topic.slug }}
                subject={topic.title}
                about={topicUrl(topic.slug)}
                label={follow.one(topic.title)}
              />
            ),
          }))}
        />
      </div>
    </Page>
  );
}
