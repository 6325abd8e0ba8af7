import type { APIRequestContext } from "@playwright/test";
import { makeRepository } from "../newsroom/record/fixtures/repository.ts";
import { serve } from "../scripts/serve.ts";

/** A server of its own over a made-up newspaper in a git repository: the journeys' common one has no history. */
export async function openRoom() {
  const repository = makeRepository();
  const site = await serve({ STET_CONTENT: repository.content });
  return {
    ...repository,
    origin: site.origin,
    /** Asks until an answer says what is expected. */
    async until(request: APIRequestContext, path: string, says: (text: string, status: number) => boolean) {
      for (let tries = 0; tries < 150; tries++) {
        const answer = await request.get(site.origin + path, { maxRedirects: 0 });
        if (says(await answer.text(), answer.status())) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error(`${path} did not come to say what was expected within 15 s`);
    },
    async close() {
      await site[Symbol.asyncDispose]();
      repository[Symbol.dispose]();
    },
  };
}
export type Room = Awaited<ReturnType<typeof openRoom>>;

/** Every address at which something of a story may be read; `versions` of them stood or stand. */
export const doorsOf = (id: string, versions: number): string[] => {
  const story = `/politics/${id}`;
  const [year, month, day] = id.split("/");
  const lists = ["", "/politics"].flatMap((list) =>
    ["feed.xml", "feed.atom", "feed.json"].map((feed) => `${list}/${feed}`),
  );
  return [
    story,
    `${story}.md`,
    `${story}/history`,
    `${story}/history.json`,
    `${story}/history/timemap`,
    ...Array.from({ length: versions + 2 }, (_, i) => `${story}/history/${i + 1}`),
    ...lists,
    "/",
    "/politics",
    "/authors/desk",
    "/authors/desk/feed.xml",
    `/archive/${year}/${month}/${day}`,
    "/corrections",
    "/llms.txt",
    "/sitemap.xml",
    `/sitemaps/${year}-${month}.xml`,
    "/news-sitemap.xml",
    `/oembed?url=${encodeURIComponent(story)}`,
  ];
};
