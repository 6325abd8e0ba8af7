import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createCatalogue } from "../catalogue/database.ts";
import { checkNote, NOTES } from "../letter-note.ts";
import { idOf } from "../manuscript/story-file.ts";
import type { Problem } from "../problem.ts";
import { Front } from "../schema/front.ts";
import type { Newsletter } from "../schema/newspaper.ts";
import { type Office, openOffice } from "./office.ts";
import { openProofreaders } from "./proofreaders.ts";
import { SETTING_NAMES } from "./setting-names.ts";
import { walk } from "./walk.ts";

export type Misplaced = Problem & { file: string };
const PER_JOB = 20;

/** Everything that is wrong below a content folder, file by file, and the number of stories that were read. Writes nothing. */
export async function checkContent(contentDir: string): Promise<{ problems: Misplaced[]; stories: number }> {
  const db = createCatalogue(":memory:", 0);
  const proofreaders = openProofreaders(contentDir);
  try {
    const office = openOffice(db, contentDir, Date.now);
    for (const name of SETTING_NAMES) office.settings.take(name);
    office.reopenStories();
    proofreaders.setSlugs(office.settings.slugs());
    for (const { folder, files } of walk(contentDir, "media"))
      for (const { name } of files)
        office.media.take(`${folder}/${name}`, await office.media.read(`${folder}/${name}`));
    const stories = [...walk(contentDir, "articles")].flatMap(({ folder, files }) =>
      files.map(({ name }) => `${folder}/${name}`),
    );
    for (let i = 0; i < stories.length; i += PER_JOB)
      for (const outcome of await proofreaders.read(stories.slice(i, i + PER_JOB), true))
        office.stories.take("busy" in outcome ? { file: outcome.file, problems: [UNFINISHED] } : outcome);
    const problems = office.files.withErrors().flatMap((file) => office.files.errorsOf(file));
    const notes = wrongNotes(contentDir, office.settings.newspaper()?.newsletters ?? []);
    return { problems: [...problems, ...unknownOnFront(office, stories), ...notes], stories: stories.length };
  } finally {
    await proofreaders.close();
    db.close();
  }
}

const UNFINISHED: Problem = {
  message: "does not end with a line break, and was saved just now: it may be half-written",
};

/** Editors' notes that would not be in any newsletter. */
const wrongNotes = (contentDir: string, letters: readonly Newsletter[]): Misplaced[] =>
  [...walk(contentDir, NOTES)].flatMap(({ folder, files }) =>
    files.flatMap(({ name }) => {
      const file = `${folder}/${name}`;
      const checked = checkNote(name, readFileSync(join(contentDir, file), "utf8"), letters);
      return checked.ok ? [] : checked.problems.map((problem) => ({ ...problem, file }));
    }),
  );

/** Stories that the front page names and nobody wrote. While the newspaper runs this is no error: the story may be on its way. */
function unknownOnFront({ db }: Office, files: readonly string[]): Misplaced[] {
  const text = db.prepare<[], string>("SELECT value FROM settings WHERE name = 'front'").pluck().get();
  const front = Front.parse(JSON.parse(text ?? "{}"));
  const ids = new Set(files.map(idOf));
  const named = [
    ...(front.lead ? [front.lead.story, ...front.lead.related] : []),
    ...front.beside,
    ...front.row,
    ...(front.wire?.stories ?? []),
    ...front.sections.flatMap(({ stories }) => stories),
    ...front.opinion,
    ...front.mostRead,
  ];
  return named
    .filter((id) => !ids.has(id))
    .map((id) => ({
      file: "front.yaml",
      message: `names the story ${id}, which does not exist below content/articles`,
    }));
}
