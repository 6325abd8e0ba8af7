import type { ReactNode } from "react";
import type { StoryCard } from "#newsroom/story.ts";
import { StoryItem } from "../site/StoryItem/StoryItem.tsx";
import type { Site } from "../site/site.ts";
import css from "./Suggestions.module.css";

/** Stories to go on with, under what `children` offers. */
export function Suggestions({
  site,
  title,
  stories,
  children,
}: {
  site: Site;
  title: string;
  stories: StoryCard[];
  children: ReactNode;
}) {
  return (
    <div className={css.suggestions}>
      {children}
      {stories.length > 0 && (
        <section>
          <h2>{title}</h2>
          {stories.map((story) => (
            <StoryItem key={story.id} story={story} site={site} />
          ))}
        </section>
      )}
    </div>
  );
}
