import type { StoryCard } from "../story.ts";
import { absolute, versionUrl } from "../urls.ts";
import type { Link, PublicRecord } from "./record.ts";

type Chain = NonNullable<ReturnType<PublicRecord["chain"]>>;

/** The form of /history.json, and of what is hashed in it (docs/the-record.md). */
const FORM = "stet-record-1";

/** A story's record as it is published. */
export const publishedRecord = (story: StoryCard, { links, from }: Chain, origin: string) => ({
  form: FORM,
  story: absolute(origin, story.url),
  title: story.title,
  ...(from && { recordedFrom: from }),
  versions: links.map((link) => sayLink(link, absolute(origin, versionUrl(story.url, link.number)))),
});

const sayLink = (
  { number, at, commit, blob, signed, changes, words, redacted, text, digest, previous, hash }: Link,
  url: string,
) => ({
  number,
  url,
  at,
  commit: commit ?? null,
  blob: blob ?? null,
  signed,
  changes,
  words,
  redacted,
  text: text ?? null,
  digest,
  previous,
  hash,
});
