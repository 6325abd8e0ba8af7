import type { ReactNode } from "react";
import type { StoryCard } from "#newsroom/story.ts";
import { authorUrl } from "#newsroom/urls.ts";
import css from "./Byline.module.css";

/** Who wrote it and where; the times and the share row stand below. */
export function Byline({
  story,
  language,
  children,
}: {
  story: StoryCard;
  language: string;
  children: ReactNode;
}) {
  return (
    <div className={css.by}>
      <p>
        {story.authors.map((author) => (
          <b key={author.slug} lang={story.language === language ? undefined : language}>
            <a href={authorUrl(author.slug)} rel="author">
              {author.name}
            </a>
          </b>
        ))}
        {story.dateline}
      </p>
      {children}
    </div>
  );
}
