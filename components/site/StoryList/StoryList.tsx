import type { ReactNode } from "react";
import type { ListPage } from "#newsroom/catalogue/catalogue.ts";
import { DayList } from "../DayList/DayList.tsx";
import { Pager } from "../Pager/Pager.tsx";
import { StoryItem } from "../StoryItem/StoryItem.tsx";
import type { Site } from "../site.ts";

/** A page of a list of stories: `head` and `aside` stand around them. */
export function StoryList({
  site,
  path,
  list,
  head,
  aside,
}: {
  site: Site;
  path: string;
  list: ListPage;
  head: ReactNode;
  aside?: ReactNode;
}) {
  return (
    <>
      <div className="galley">
        {head}
        <DayList things={list.stories} when={(story) => story.published} site={site}>
          {(story) => <StoryItem key={story.id} story={story} site={site} />}
        </DayList>
        {aside}
      </div>
      <Pager path={path} page={list.page} pages={list.pages} messages={site.messages} />
    </>
  );
}
