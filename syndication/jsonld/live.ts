import type { Element, RootContent } from "hast";
import type { BlogPosting, LiveBlogPosting } from "schema-dts";
import { plainText } from "#newsroom/body/text.ts";
import type { VocabularyProps } from "#newsroom/body/vocabulary.ts";
import { isBeingTold } from "#newsroom/live.ts";
import type { Story } from "#newsroom/story.ts";
import { updateAnchor } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";
import { storyFacts } from "./article.ts";
import { authorId } from "./names.ts";

const isUpdate = (node: RootContent): node is Element => node.type === "element" && node.tagName === "Update";

/**
 * A story told entry by entry. Every entry has an address of its own, where the page shows it. It ended with its last update, once
 * the newspaper's `edition` is of a later day.
 */
export function liveBlog(
  story: Story,
  publication: Publication,
  edition: string | undefined,
): LiveBlogPosting {
  const updates = story.body.children.filter(isUpdate);
  const times = updates.map(({ properties }) => String(properties.at)).toSorted();
  return {
    "@type": "LiveBlogPosting",
    ...storyFacts(story, publication),
    coverageStartTime: times[0] ?? story.published,
    coverageEndTime: isBeingTold(story, edition, publication.newspaper.timeZone) ? undefined : story.updated,
    liveBlogUpdate: updates.map((update) => entry(update, story, publication)),
  };
}

function entry(update: Element, story: Story, publication: Publication): BlogPosting {
  const { at: when, title } = update.properties as unknown as VocabularyProps["Update"];
  const url = `${at(publication, story.url)}#${updateAnchor(when)}`;
  return {
    "@type": "BlogPosting",
    "@id": url,
    url,
    headline: title,
    datePublished: when,
    articleBody: plainText({ type: "root", children: update.children }),
    author: story.authors.map(({ slug }) => ({ "@id": authorId(publication, slug) })),
  };
}
