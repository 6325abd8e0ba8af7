import type { StoryCard } from "#newsroom/story.ts";
import { ListHead } from "../site/ListHead/ListHead.tsx";
import { SearchBox } from "../site/SearchBox/SearchBox.tsx";
import type { Site } from "../site/site.ts";
import { Suggestions } from "./Suggestions.tsx";

/** An address that leads nowhere: search, and what the reader may have meant. */
export function NotFound({
  site,
  nearest,
  latest,
}: {
  site: Site;
  nearest: StoryCard[];
  latest: StoryCard[];
}) {
  const { errors: say } = site.messages;
  return (
    <div className="galley">
      <ListHead kind="404" title={say.notFoundTitle} lede={say.notFound} />
      <Suggestions
        site={site}
        title={nearest.length > 0 ? say.nearest : say.latest}
        stories={nearest.length > 0 ? nearest : latest}
      >
        <SearchBox messages={site.messages} />
      </Suggestions>
    </div>
  );
}
