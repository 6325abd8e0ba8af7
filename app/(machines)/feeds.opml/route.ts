import { publication } from "#app/publication.ts";
import { site } from "#app/site.ts";
import { catalogue } from "#platform/wiring.ts";
import { feedPages } from "#syndication/feeds/list.ts";
import { opml } from "#syndication/feeds/opml.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";

export const GET = () =>
  textAnswer(opml(feedPages(catalogue()), site().messages.site, publication()), "text/x-opml");
