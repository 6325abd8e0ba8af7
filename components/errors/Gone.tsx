import { longDay } from "#newsroom/dates.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { ListHead } from "../site/ListHead/ListHead.tsx";
import { SearchBox } from "../site/SearchBox/SearchBox.tsx";
import type { Site } from "../site/site.ts";
import { Suggestions } from "./Suggestions.tsx";

/** A story that was withdrawn: what it was called, when it went, and why. */
export function Gone({
  site,
  withdrawn,
  nearest,
}: {
  site: Site;
  withdrawn: { title: string; at: string; reason: string };
  nearest: StoryCard[];
}) {
  const { errors: say } = site.messages;
  return (
    <div className="galley">
      <ListHead
        kind="410"
        title={say.goneTitle}
        lede={`${withdrawn.title}. ${say.goneOn(longDay(site.calendar, withdrawn.at))}`}
      >
        <p>{withdrawn.reason}</p>
      </ListHead>
      <Suggestions site={site} title={say.nearest} stories={nearest}>
        <SearchBox messages={site.messages} />
      </Suggestions>
    </div>
  );
}
