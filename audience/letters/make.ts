import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Clock, Log } from "#newsroom/newsroom.ts";
import type { Newsletter } from "#newsroom/schema/newspaper.ts";
import type { StoryCard } from "#newsroom/story.ts";
import { type AlertContent, noteOf } from "../alerts/content.ts";
import type { AudienceStore } from "../ports/store.ts";
import type { LetterContent } from "./content.ts";
import { dueIssue, type Issue } from "./schedule.ts";

/** The editors' note for an issue, as HTML; undefined where there is none. Rejects for a note that cannot be printed. */
export type NoteFor = (letter: string, date: string) => Promise<string | undefined>;

const MOST_STORIES = 30;
const MOST_CORRECTIONS = 15;

type Options = { store: AudienceStore; catalogue: Catalogue; clock: Clock; log: Log; noteFor: NoteFor };

/** The issue's stories, newest first, and what was corrected meanwhile. */
function letterStories(catalogue: Catalogue, since: string, until: string): AlertContent[] {
  const isNew = (story: StoryCard) => story.published > since && story.published <= until;
  const stories = catalogue
    .latest({}, MOST_STORIES)
    .filter(isNew)
    .map((card) => ({ story: noteOf(card), breaking: card.breaking }));
  const corrections = catalogue
    .corrections(1, MOST_CORRECTIONS)
    .corrections.filter(({ change }) => change.at > since && change.at <= until)
    .map(({ story, change: { at, title, note } }) => ({
      story: noteOf(story),
      breaking: false,
      correction: { at, title, note },
    }));
  return [...stories, ...corrections];
}

/** Makes the newsletters that are due. An issue without a story or a note is not sent. Returns how many were made. */
export async function makeLetters(options: Options, now: number): Promise<number> {
  const { store, catalogue, log } = options;
  const { newsletters, timeZone } = catalogue.newspaper();
  let made = 0;
  for (const letter of newsletters) {
    const issue = dueIssue(letter, timeZone, now);
    if (!issue || (await store.campaign(issue.id))) continue;
    const content = await contentOf(options, letter, issue);
    const isEmpty = content.stories.length === 0 && !content.note;
    await store.note(
      [],
      [
        {
          id: issue.id,
          kind: "letter",
          breaking: false,
          content,
          targets: [],
          letters: isEmpty ? [] : [letter.slug],
          at: now,
        },
      ],
    );
    log("info", "audience.letter", { letter: issue.id, stories: content.stories.length });
    made++;
  }
  return made;
}

async function contentOf(
  { catalogue, noteFor, log }: Options,
  letter: Newsletter,
  issue: Issue,
): Promise<LetterContent> {
  const note = await noteFor(letter.slug, issue.date).catch((error: unknown) => {
    log("error", "audience.note", { letter: issue.id, error });
    return undefined;
  });
  const [from, until] = [issue.since, issue.moment].map((moment) => new Date(moment).toISOString());
  return {
    title: letter.title,
    at: new Date(issue.moment).toISOString(),
    ...(note === undefined ? {} : { note }),
    stories: letterStories(catalogue, from ?? "", until ?? ""),
  };
}
