import type { Site } from "#components/site/site.ts";
import { messagesIn } from "#messages/messages.ts";
import { dayOf } from "#newsroom/dates.ts";
import { catalogue, siteUrl } from "#platform/wiring.ts";

/** The newspaper as every page knows it. */
export function site(): Site {
  const news = catalogue();
  const newspaper = news.newspaper();
  const { language, timeZone } = newspaper;
  const edition = news.lastChange();
  const [live] = edition ? news.latest({ kind: "live", date: dayOf(timeZone, edition) }, 1) : [];
  return {
    newspaper,
    sections: news.sections(),
    messages: messagesIn(language),
    calendar: { language, timeZone },
    origin: siteUrl(),
    edition,
    live: live?.url,
  };
}
