import { toMdast } from "hast-util-to-mdast";
import type { Root } from "mdast";
import remarkGfm from "remark-gfm";
import remarkStringify from "remark-stringify";
import { unified } from "unified";
import { stringify } from "yaml";
import { messagesIn } from "#messages/messages.ts";
import type { Story } from "#newsroom/story.ts";
import { authorUrl, topicUrl } from "#newsroom/urls.ts";
import { at, type Publication } from "../publication.ts";
import { placeOf } from "./html.ts";
import { pictureFor } from "./place.ts";
import { plainBody } from "./plain.ts";

const writer = unified()
  .use(remarkGfm)
  .use(remarkStringify, { bullet: "-", rule: "-", fences: true, emphasis: "_" })
  .freeze();

/** A story as Markdown with YAML front matter, for machines that read rather than render. */
export function storyMarkdown(story: Story, publication: Publication): string {
  const place = placeOf(story, publication);
  const body = writer.stringify(toMdast(plainBody(story.body, place)) as Root);
  const title = writer.stringify({
    type: "root",
    children: [
      { type: "heading", depth: 1, children: [{ type: "text", value: story.title }] },
      {
        type: "paragraph",
        children: [{ type: "emphasis", children: [{ type: "text", value: story.standfirst }] }],
      },
    ],
  });
  return `---\n${stringify(frontMatter(story, publication), { lineWidth: 0 })}---\n\n${title}\n${body}`;
}

function frontMatter(story: Story, publication: Publication) {
  const { newspaper } = publication;
  const { picture } = story;
  return {
    title: story.title,
    standfirst: story.standfirst,
    url: at(publication, story.url),
    publisher: newspaper.name,
    kind: messagesIn("en").kinds[story.kind],
    section: story.section.title,
    authors: story.authors.map(({ name, slug }) => ({ name, url: at(publication, authorUrl(slug)) })),
    topics: story.topics.map(({ title, slug }) => ({ title, url: at(publication, topicUrl(slug)) })),
    dateline: story.dateline,
    published: story.published,
    updated: story.updated,
    language: story.language,
    picture: picture && {
      url: pictureFor(publication, picture).src,
      alt: picture.alt,
      caption: picture.caption,
      credit: picture.credit,
      licence: picture.licence,
    },
    sources: story.sources.length > 0 ? story.sources : undefined,
    corrections:
      story.corrections.length > 0 ? story.corrections.map(({ at, note }) => ({ at, note })) : undefined,
    licence: at(publication, newspaper.syndication.licence.terms),
  };
}
