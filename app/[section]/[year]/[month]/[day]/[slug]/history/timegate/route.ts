import { type StoryAddress, storyAt } from "#app/storyAt.ts";
import { mementoLinks, versionAt } from "#newsroom/record/memento.ts";
import { absolute, versionUrl } from "#newsroom/urls.ts";
import { record, siteUrl } from "#platform/wiring.ts";

/** The TimeGate of a story: leads to the version that stood at the time in Accept-Datetime (RFC 7089). */
export async function GET(request: Request, address: StoryAddress): Promise<Response> {
  const story = await storyAt(address, "/history/timegate");
  const found = record().versions(story.id);
  if (!found) return new Response(null, { status: 503, headers: { "Retry-After": "5" } });
  const headers = { Vary: "accept-datetime", Link: mementoLinks(siteUrl(), story.url) };
  const version = versionAt(found.versions, request.headers.get("accept-datetime"));
  if (!version)
    return new Response("Accept-Datetime must be an HTTP date, such as Thu, 02 Mar 2017 14:00:00 GMT.\n", {
      status: 400,
      headers,
    });
  const Location = absolute(siteUrl(), versionUrl(story.url, version.number));
  return new Response(null, { status: 302, headers: { ...headers, Location } });
}
