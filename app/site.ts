import type { Site } from "#components/site/site.ts";
import { messagesIn } from "#messages/messages.ts";
import { noonOf } from "#newsroom/dates.ts";
import { catalogue, siteUrl } from "#platform/wiring.ts";

/** The newspaper as every page knows it. */
export function site(): Site {
  const news = catalogue();
  const newspaper = news.newspaper();
  const { language, timeZone } = newspaper;
  // The day, not the moment: else each story that is published would make every page of the archive anew.
  const day = news.lastDay();
  const [live] = day ? news.latest({ kind: "live", date: day }, 1) : [];
  return {
    newspaper,
    sections: news.sections(),
    messages: messagesIn(language),
    calendar: { language, timeZone },
    origin: siteUrl(),
    edition: day && noonOf(timeZone, day),
    live: live?.url,
  };
}
