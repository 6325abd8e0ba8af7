import { enhance } from "../../body/enhance.ts";
import { readBody } from "../../body/read.ts";
import type { Catalogue } from "../../catalogue/catalogue.ts";
import type { PictureReference } from "../../schema/picture.ts";
import type { Picture, Story } from "../../story.ts";
import type { Published } from "../text/manuscript.ts";
import { redactBody, redactSource, redactValue } from "../text/redact.ts";

/** A story as a version of it stood, in the frame of the present one: its section, topics and address are those of today. */
export function storyThen(
  now: Story,
  { frontMatter, source, words }: Published,
  catalogue: Catalogue,
  spans: readonly string[],
): Story | undefined {
  const sources = frontMatter.sources.map(({ id }) => id);
  const body = readBody(source, { kind: frontMatter.kind, sources, isTopic: () => true });
  if (!body.ok) return undefined;
  const clean = redactBody(body.value, spans);
  const measured = enhance(clean, (src) => catalogue.picture(src));
  const changes = frontMatter.changes.toSorted((a, b) => (a.at < b.at ? 1 : -1));
  const corrections = changes.filter(({ kind }) => kind === "correction");
  const authors = frontMatter.authors.flatMap((slug) => catalogue.author(slug) ?? []);
  return redactValue(
    {
      ...now,
      title: frontMatter.title,
      standfirst: frontMatter.standfirst,
      kind: frontMatter.kind,
      authors,
      dateline: frontMatter.dateline,
      published: frontMatter.published ?? now.published,
      updated: frontMatter.updated ?? frontMatter.published ?? now.updated,
      breaking: false,
      picture: frontMatter.lead && pictureThen(frontMatter.lead, catalogue),
      words,
      corrections,
      isCorrected: corrections.length > 0,
      isCorrectedLast: corrections.some(({ at }) => at === frontMatter.updated),
      body: measured,
      source: redactSource(source, spans),
      sources: frontMatter.sources,
      proof: frontMatter.proof,
      changes,
      translations: [],
      promo: undefined,
    },
    spans,
  );
}

/** A picture that has gone since is left out; one that stayed is shown with the words of then. */
function pictureThen(reference: PictureReference, catalogue: Catalogue): Picture | undefined {
  const picture = catalogue.picture(reference.src);
  return picture && { ...picture, ...reference };
}
