import { publication } from "#app/publication.ts";
import { catalogue } from "#platform/wiring.ts";
import { storyMarkdown } from "#syndication/body/markdown.ts";
import { textAnswer } from "#syndication/machines/text.ts";
import { at } from "#syndication/publication.ts";

export const dynamic = "force-dynamic";

type Address = { params: Promise<Record<"section" | "year" | "month" | "day" | "slug", string>> };

/** The story at `/{section}/{yyyy}/{mm}/{dd}/{slug}.md`: next.config.mjs sends such addresses here. */
export async function GET(_request: Request, { params }: Address) {
  const { section, year, month, day, slug } = await params;
  const path = `/${section}/${year}/${month}/${day}/${slug}`;
  const resolution = catalogue().resolve(path);
  if (resolution.found === "moved") return Response.redirect(at(publication(), `${resolution.to}.md`), 308);
  if (resolution.found === "withdrawn")
    return new Response(`# ${resolution.title}\n\nWithdrawn. ${resolution.reason}\n`, { status: 410 });
  const story = resolution.found === "story" ? catalogue().story(resolution.id) : undefined;
  if (!story) return new Response("There is no such story.\n", { status: 404 });
  const answer = textAnswer(storyMarkdown(story, publication()), "text/markdown");
  answer.headers.set("Link", `<${at(publication(), story.url)}>; rel="canonical"`);
  return answer;
}
