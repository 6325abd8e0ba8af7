import type { Catalogue } from "../../catalogue/catalogue.ts";
import { isRecording, recordRead, unrecorded } from "../../catalogue/dependencies.ts";
import { readAs } from "../../catalogue/reading.ts";
import { fingerprintOf } from "../../catalogue/stored.ts";
import type { Clock } from "../../newsroom.ts";
import type { Redaction } from "../../schema/redactions.ts";
import type { Story } from "../../story.ts";
import { recordKey } from "../keys.ts";
import type { Link, PublicRecord, Revision, Unit, Version } from "../record.ts";
import { compare } from "../text/compare.ts";
import { marginMarks } from "../text/marks.ts";
import { redactText, redactValue } from "../text/redact.ts";
import { type Edition, editionsOf } from "./edition.ts";
import { openRows } from "./rows.ts";
import { storyThen } from "./story-then.ts";

type Options = {
  recordPath: string;
  catalogue: Catalogue;
  redactions: () => readonly Redaction[];
  clock: Clock;
};

/** Versions on a page of a history. */
export const PER_PAGE = 20;

/** The reading side of the record. It answers only for stories that the catalogue shows. */
export function openRecordReader({ recordPath, catalogue, redactions, clock }: Options) {
  const rows = openRows(recordPath);

  const spansOf = (id: string) =>
    redactions().flatMap(({ story, text }) => (story === id && text ? [text] : []));

  /** Notes for the page that asks that it shows this story's record. */
  function note(id: string) {
    if (!isRecording()) return;
    const ask = () => ({ fingerprint: `${rows.kept()} ${rows.fingerprint(id)} ${spansOf(id).join("\n")}` });
    const keys = [recordKey(id), "record", "redactions"];
    recordRead({ question: `record ${JSON.stringify(id)}`, keys, ...ask(), ask });
  }

  function find(id: string) {
    const story = catalogue.story(id);
    note(id);
    if (!story) return undefined;
    const spans = spansOf(id);
    const found = editionsOf(rows, story, spans, clock());
    return found && found.editions.length > 0 ? { ...found, story, spans } : undefined;
  }

  /** A version's units as readers may see them: without what was redacted, with the names of its authors. */
  function shownUnits(edition: Edition, spans: readonly string[]): Unit[] {
    return edition.units().map((unit) => ({
      ...unit,
      text: unit.kind === "byline" ? nameAuthors(unit.text) : redactText(unit.text, spans),
    }));
  }

  const nameAuthors = (byline: string) =>
    byline
      .split(", ")
      .map((slug) => catalogue.author(slug)?.name ?? slug)
      .join(", ");

  /** A question whose answer alone counts: a page that shows it is right while it is the same, whatever it was made from. */
  function asking<Rest extends unknown[], T>(name: string, answer: (id: string, ...rest: Rest) => T) {
    const find = (id: string, rest: Rest) => {
      const found = answer(id, ...rest);
      const keys = [`story:${encodeURI(id)}`, recordKey(id), "record", "redactions", "authors", "topics"];
      return { answer: found, fingerprint: fingerprintOf(JSON.stringify(found) ?? ""), keys };
    };
    return (id: string, ...rest: Rest): T =>
      readAs(`${name} ${JSON.stringify([id, ...rest])}`, () => unrecorded(() => find(id, rest)));
  }

  const record: PublicRecord = {
    standing(id) {
      const found = find(id);
      const last = found?.editions.at(-1);
      if (!found || !last) return undefined;
      const marks = marginMarks(last.units(), last.marks());
      return redactValue({ version: last.number, at: last.at, commit: last.commit, marks }, found.spans);
    },

    versions: asking("versions", (id) => {
      const found = find(id);
      if (!found) return undefined;
      const versions = found.editions.map((edition) => shownVersion(edition, found.spans));
      return { versions: versions.reverse(), from: found.from };
    }),

    history: asking("history", (id, page = 1, perPage = PER_PAGE) => {
      const found = find(id);
      if (!found) return undefined;
      const { editions, spans, from } = found;
      const end = editions.length - (page - 1) * perPage;
      const start = Math.max(0, end - perPage);
      const versions: Revision[] = [];
      let before =
        start > 0 && editions[start - 1] ? shownUnits(editions[start - 1] as Edition, spans) : undefined;
      for (const edition of editions.slice(start, Math.max(0, end))) {
        const after = shownUnits(edition, spans);
        versions.push({ ...shownVersion(edition, spans), hunks: before ? compare(before, after) : [] });
        before = after;
      }
      return {
        versions: versions.reverse(),
        total: editions.length,
        page,
        pages: Math.ceil(editions.length / perPage),
        from,
      };
    }),

    version(id, number) {
      const found = find(id);
      const edition = found?.editions[number - 1];
      if (!found || !edition) return undefined;
      const story = storyOf(edition, found.story, found.spans);
      const version = shownVersion(edition, found.spans);
      const until = found.editions[number]?.at;
      return story && { story, version, current: found.editions.length, until };
    },

    chain: asking("chain", (id) => {
      const found = find(id);
      if (!found) return undefined;
      const { editions, spans, from } = found;
      return { links: editions.map((edition) => linkOf(edition, spans)), from };
    }),
  };

  function storyOf(edition: Edition, now: Story, spans: readonly string[]): Story | undefined {
    const manuscript = edition.blob === undefined ? undefined : rows.manuscript(edition.blob);
    return manuscript ? storyThen(now, manuscript, catalogue, spans) : now;
  }

  return { record, close: () => rows.close() };
}

function shownVersion(edition: Edition, spans: readonly string[]): Version {
  const { number, at, commit, blob, signed, changes, words } = edition;
  return { number, at, commit, blob, signed, words, changes: redactValue(changes, spans) };
}

/** The text is given as it was sealed; where a part of it, or of its notes, was redacted, only its digest is. */
function linkOf(edition: Edition, spans: readonly string[]): Link {
  const { digest, previous, hash } = edition;
  const sealed = {
    text: edition.units().map(({ kind, text }) => ({ kind, text })),
    changes: edition.changes,
  };
  const redacted = JSON.stringify(redactValue(sealed, spans)) !== JSON.stringify(sealed);
  const version = shownVersion(edition, spans);
  return { ...version, redacted, ...(!redacted && { text: sealed.text }), digest, previous, hash };
}
