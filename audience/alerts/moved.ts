import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { ArticleId } from "#newsroom/schema/scalars.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { idOfUrl } from "#newsroom/urls.ts";

/** The id in a story's path (/{section}/{id}); nothing for another path. */
function idIn(path: string): string[] {
  const id = ArticleId.safeParse(idOfUrl(path));
  return id.success ? [id.data] : [];
}

/** The ids under which a story stood before, by the addresses that still lead to it. */
export const formerIds = (catalogue: Pick<Catalogue, "story">, id: string): string[] =>
  (catalogue.story(id)?.aliases ?? []).flatMap(idIn);

/** The story that stood at an address with this id, wherever it stands now. */
export function cardOf(
  catalogue: Pick<Catalogue, "card" | "resolve">,
  { id, url }: Pick<StoryCard, "id" | "url">,
): StoryCard | undefined {
  const card = catalogue.card(id);
  if (card) return card;
  const found = catalogue.resolve(url);
  const [now] = found.found === "moved" ? idIn(found.to) : [];
  return now === undefined ? undefined : catalogue.card(now);
}
