import type { Clock } from "../newsroom.ts";
import type { Readings } from "../readings.ts";
import type { Catalogue, ContentError } from "./catalogue.ts";
import { markDamage, saysDamage } from "./damage.ts";
import { openForReading } from "./database.ts";
import { readNames } from "./names.ts";
import { archiveQueries } from "./queries/archive.ts";
import { journalQueries } from "./queries/journal.ts";
import { listQueries } from "./queries/lists.ts";
import { mediaQueries } from "./queries/media.ts";
import { mostReadQuery } from "./queries/most-read.ts";
import { outlineQueries } from "./queries/outline.ts";
import { relatedQuery } from "./queries/related.ts";
import { resolveQuery } from "./queries/resolve.ts";
import { searchQuery } from "./queries/search.ts";
import { settingsQueries } from "./queries/settings.ts";
import { storyQueries } from "./queries/story.ts";
import { suggestQueries } from "./queries/suggest.ts";
import { readAs } from "./reading.ts";
import { type Found, openView, type View } from "./view.ts";

/** The id within `articles/ID.mdx`: where it begins, and how many letters are around it. */
const FROM = "articles/".length + 1;
const AROUND = "articles/".length + ".mdx".length;

type ErrorRow = Omit<ContentError, "lastGoodOnline"> & { lastGoodOnline: number };

function openQueries(view: View, readings: Readings) {
  const errors = view.db.prepare<[], ErrorRow>(
    `SELECT file, line, column, message, EXISTS (
       SELECT 1 FROM stories WHERE id = substr(file, ${FROM}, length(file) - ${AROUND}) AND live = 1
     ) OR EXISTS (SELECT 1 FROM settings WHERE name || '.yaml' = file) AS lastGoodOnline FROM errors ORDER BY file, line`,
  );
  return {
    ...settingsQueries(view),
    ...storyQueries(view),
    ...listQueries(view),
    ...outlineQueries(view),
    ...mediaQueries(view),
    ...resolveQuery(view),
    ...relatedQuery(view),
    ...archiveQueries(view),
    ...searchQuery(view),
    ...suggestQueries(view),
    ...mostReadQuery(view, readings),
    ...journalQueries(view),
    errors: () => errors.all(),
  };
}
type Queries = ReturnType<typeof openQueries>;

/** The reading side of a catalogue file. It can be closed and opened again: the catalogue's place is taken by a new one when it is rebuilt. */
export function openReader(path: string, readings: Readings, clock: Clock) {
  let open: { view: View; queries: Queries } | undefined;

  function current(): { view: View; queries: Queries } {
    if (!open) throw new Error("The catalogue is not open yet: wait for the newsroom's `ready`.");
    return open;
  }

  /** One question as the pages ask it: the answer, with a note of it for the page that is being rendered. */
  function asking<Arguments extends unknown[], T>(
    name: string,
    pick: (queries: Queries) => (...values: Arguments) => Found<T>,
  ) {
    const find = (values: Arguments) => noticing(() => pick(current().queries)(...values));
    return (...values: Arguments): T =>
      noticing(() => readAs(`${name} ${JSON.stringify(values)}`, () => find(values)));
  }

  /** The desk, which may be in another process, builds a damaged catalogue anew. */
  function noticing<T>(ask: () => T): T {
    try {
      return ask();
    } catch (error) {
      if (saysDamage(error)) markDamage(path);
      throw error;
    }
  }

  const catalogue: Catalogue = {
    newspaper: asking("newspaper", (queries) => queries.newspaper),
    front: asking("front", (queries) => queries.front),
    sections: asking("sections", (queries) => queries.sections),
    section: asking("section", (queries) => queries.section),
    topics: asking("topics", (queries) => queries.topics),
    topic: asking("topic", (queries) => queries.topic),
    authors: asking("authors", (queries) => queries.authors),
    author: asking("author", (queries) => queries.author),
    story: asking("story", (queries) => queries.story),
    card: asking("card", (queries) => queries.card),
    resolve: asking("resolve", (queries) => queries.resolve),
    list: asking("list", (queries) => queries.list),
    latest: asking("latest", (queries) => queries.latest),
    outline: asking("outline", (queries) => queries.outline),
    publishedWithin: asking("publishedWithin", (queries) => queries.publishedWithin),
    related: asking("related", (queries) => queries.related),
    nearest: asking("nearest", (queries) => queries.nearest),
    corrections: asking("corrections", (queries) => queries.corrections),
    calendar: asking("calendar", (queries) => queries.calendar),
    mostRead: asking("mostRead", (queries) => queries.mostRead),
    lastDay: asking("lastDay", (queries) => queries.lastDay),
    lastChange: asking("lastChange", (queries) => queries.lastChange),
    today: asking("today", (queries) => queries.today),
    picture: asking("picture", (queries) => queries.picture),
    media: asking("media", (queries) => queries.media),
    mediaByHash: (hash) => current().queries.mediaByHash(hash),
    isRedacted: (id) => current().view.names.redactions.some(({ story }) => story === id),
    search: asking("search", (queries) => queries.search),
    suggest: asking("suggest", (queries) => queries.suggest),
    identity: () => current().queries.identity(),
    revision: () => current().queries.revision(),
    changedSince: (earlier) => current().queries.changedSince(earlier),
    errors: () =>
      current()
        .queries.errors()
        .map((error) => ({ ...error, lastGoodOnline: error.lastGoodOnline === 1 })),
  };

  return {
    catalogue,
    /** Opens the file at the path, in place of the one that was open. Throws where there is none that can be read. */
    reopen() {
      const view = openView(openForReading(path), clock);
      const queries = openQueries(view, readings);
      open?.view.db.close();
      open = { view, queries };
    },
    /** What must not be shown, of any version. */
    redactions: () => open?.view.names.redactions ?? [],
    isOpen: () => open !== undefined,
    db: () => current().view.db,
    /** Reads the settings again, after one of them has changed. */
    rereadNames() {
      const { view } = current();
      view.names = readNames(view.db);
    },
    close() {
      open?.view.db.close();
      open = undefined;
    },
  };
}
