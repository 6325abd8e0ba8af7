import type { Metadata } from "next";
import { JsonLd } from "#app/JsonLd.tsx";
import { pageMetadata } from "#app/metadata.ts";
import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { Front } from "#components/front/Front.tsx";
import { planFront } from "#components/front/plan.ts";
import { FrontHead } from "#components/site/FrontHead/FrontHead.tsx";
import { Page } from "#components/site/Page/Page.tsx";
import { dayOf } from "#newsroom/dates.ts";
import { catalogue, record } from "#platform/wiring.ts";
import { listGraph } from "#syndication/jsonld/list-page.ts";

export function generateMetadata(): Metadata {
  const { name, slogan, description } = catalogue().newspaper();
  return { ...pageMetadata(name, description, "/"), title: { absolute: `${name}: ${slogan}` } };
}

export default function FrontPage() {
  const news = catalogue();
  const paper = site();
  const { edition, calendar } = paper;
  const day = edition && dayOf(calendar.timeZone, edition);
  const corrected = news
    .corrections()
    .corrections.filter(({ change }) => dayOf(calendar.timeZone, change.at) === day);
  const stories = day ? news.list({ date: day }, 1, 0).total : 0;
  const plan = planFront(news.front(), paper.sections, news);
  const versions = plan.lead && record().versions(plan.lead.story.id)?.versions.length;
  const head = (
    <FrontHead site={paper} corrections={corrected.length} stories={stories} updated={news.lastChange()} />
  );
  return (
    <Page site={paper} head={head}>
      <Front plan={plan} site={paper} corrected={corrected} versions={versions} />
      <JsonLd
        graph={listGraph(
          { title: paper.newspaper.name, description: paper.newspaper.description, path: "/" },
          [...(plan.lead ? [plan.lead.story] : []), ...plan.beside, ...plan.row],
          publication(),
        )}
      />
    </Page>
  );
}
