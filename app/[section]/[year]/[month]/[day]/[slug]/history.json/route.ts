import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { publishedRecord } from "#newsroom/record/published-record.ts";
import { record, siteUrl } from "#platform/wiring.ts";

/** The machine-readable record of a story: scripts/verify-record.ts checks it. */
export async function GET(_: Request, address: StoryAddress): Promise<Response> {
  const story = await storyAt(address, "/history.json");
  const chain = record().chain(story.id);
  if (!chain) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  return Response.json(publishedRecord(story, chain, siteUrl()));
}
