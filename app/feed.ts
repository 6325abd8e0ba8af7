import { catalogue, siteUrl } from "#platform/wiring.ts";
import { feedAnswer } from "#syndication/feeds/answer.ts";
import type { FeedFormat, FeedSubject } from "#syndication/feeds/feed.ts";

type Address = { params?: Promise<FeedSubject> };

/** The handler of a feed's route; the address's parameter is the subject that the feed is of. Next gives none to the whole paper's. */
export const feed =
  (format: FeedFormat) =>
  async (_request: Request, { params }: Address): Promise<Response> =>
    feedAnswer(catalogue(), siteUrl(), (await params) ?? {}, format);
