import { publication } from "#app/publication.ts";
import { derive } from "#newsroom/catalogue/derive.ts";
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
  const url = query.get("url") ?? "";
  const limits = { maxwidth: limit(query.get("maxwidth")), maxheight: limit(query.get("maxheight")) };
  const embed = derive(`embed ${url} ${JSON.stringify(limits)}`, () => {
    const story = storyAtUrl(url, catalogue(), publication().origin);
    return story && storyEmbed(story, publication(), limits);
  });
  if (!embed) return new Response("There is no story at this address.\n", { status: 404 });
  return textAnswer(JSON.stringify(embed), "application/json");
}
