import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import { storyAtUrl, storyEmbed } from "#syndication/machines/oembed.ts";
import { textAnswer } from "#syndication/machines/text.ts";

export const dynamic = "force-dynamic";

const limit = (value: string | null) => (value && /^[1-9]\d{0,4}$/.test(value) ? Number(value) : undefined);

/** oEmbed 1.0 for stories, in JSON; 501 for other formats, 404 for other addresses, as the specification says. */
export function GET(request: Request) {
  const query = new URL(request.url).searchParams;
  const format = query.get("format") ?? "json";
  if (format !== "json") return new Response("Only JSON is spoken here.\n", { status: 501 });
  const story = storyAtUrl(query.get("url") ?? "", catalogue(), publication().origin);
  if (!story) return new Response("There is no story at this address.\n", { status: 404 });
  const limits = { maxwidth: limit(query.get("maxwidth")), maxheight: limit(query.get("maxheight")) };
  return textAnswer(JSON.stringify(storyEmbed(story, publication(), limits)), "application/json");
}
