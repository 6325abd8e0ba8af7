import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { timeMap } from "#newsroom/record/memento.ts";
import { record, siteUrl } from "#platform/wiring.ts";

/** The TimeMap of a story: all its versions, for web archives (RFC 7089). */
export async function GET(_: Request, address: StoryAddress): Promise<Response> {
  const story = await storyAt(address, "/history/timemap");
  const found = record().versions(story.id);
  if (!found) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  return new Response(timeMap(siteUrl(), story.url, found.versions), {
    headers: { "Content-Type": "application/link-format; charset=utf-8" },
  });
}
