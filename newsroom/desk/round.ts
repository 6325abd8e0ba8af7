import { lstatSync } from "node:fs";
import { join } from "node:path";
import { fileOf } from "../manuscript/story-file.ts";
import type { Log } from "../newsroom.ts";
import { differences } from "./differences.ts";
import type { openJournal } from "./journal.ts";
import type { Office } from "./office.ts";
import type { Proofreaders } from "./proofreaders.ts";
import { SETTING_NAMES } from "./setting-names.ts";
import { settingFile, settingOf } from "./settings.ts";
import { isIgnored } from "./walk.ts";

export type Rounds = {
  office: Office;
  edit: ReturnType<typeof openJournal>["edit"];
  proofreaders: Proofreaders;
  contentDir: string;
  log: Log;
  /** A file is being written: it must come again after so many ms. */
  expectAgain: (file: string, quiet: number) => void;
};

/** Stories read in one job and written in one transaction: about 60 ms of the desk's time. */
const PER_JOB = 20;
const BUSY = 100;
const ARTICLES = "articles/";
const MEDIA = "media/";

/** Takes in what has changed: `paths` below content/ of files and folders, old and new, in any order. Settings first, then media, then stories, which may need them. */
export async function takeIn(rounds: Rounds, paths: readonly string[]): Promise<void> {
  const { office, contentDir } = rounds;
  const files = [...new Set(paths.flatMap((path) => filesAt(path)))].filter(
    (file) => !isIgnored(nameOf(file)),
  );
  const settings = SETTING_NAMES.filter((name) => files.some((file) => settingOf(file) === name));
  const media = files.filter((file) => file.startsWith(MEDIA));
  const stories = files.filter((file) => file.startsWith(ARTICLES));

  const redacted = settings.flatMap((name) => takeSetting(rounds, name));
  const users = await takeMedia(rounds, media);
  await takeStories(rounds, [...new Set([...stories, ...users, ...redacted])]);
  await retry(rounds, files);
  for (const file of files) report(rounds, file);

  function filesAt(path: string): string[] {
    const stats = lstatSync(join(contentDir, path), { throwIfNoEntry: false });
    const isFolder = stats ? stats.isDirectory() : !office.files.get(path);
    return isFolder ? [...differences(contentDir, office.files, path)].flat() : [path];
  }
}

const nameOf = (file: string) => file.slice(file.lastIndexOf("/") + 1);

/** Returns the stories that must be read anew by what the setting says now. */
function takeSetting(
  { office, edit, proofreaders, expectAgain }: Rounds,
  name: (typeof SETTING_NAMES)[number],
): string[] {
  let isChanged = false;
  const before = office.settings.redacted();
  edit(() => {
    const keys = office.settings.take(name);
    isChanged = keys.includes("redactions");
    if (keys !== "busy") return keys;
    expectAgain(settingFile(name), BUSY);
    return [];
  });
  proofreaders.setSlugs(office.settings.slugs());
  return isChanged ? [...before, ...office.settings.redacted()].map(fileOf) : [];
}

/** Returns the stories that show what has changed. */
async function takeMedia({ office, edit }: Rounds, media: string[]): Promise<string[]> {
  const users: string[] = [];
  for (const file of media) {
    const read = await office.media.read(file);
    edit(() => {
      const keys = office.media.take(file, read);
      if (keys.some((key) => key !== "errors")) users.push(...office.stories.users.all(file).map(fileOf));
      return keys;
    });
  }
  return users;
}

async function takeStories({ office, edit, proofreaders, expectAgain }: Rounds, stories: string[]) {
  for (let i = 0; i < stories.length; i += PER_JOB) {
    const outcomes = await proofreaders.read(stories.slice(i, i + PER_JOB), true);
    edit(() => outcomes.flatMap((outcome) => office.stories.take(outcome)));
    for (const outcome of outcomes) if ("busy" in outcome) expectAgain(outcome.file, BUSY);
  }
}

/** What was wrong may be right by now: a picture came, a topic was added, an alias became free. */
async function retry(rounds: Rounds, taken: readonly string[]) {
  const others = rounds.office.files.withErrors().filter((file) => !taken.includes(file));
  for (const file of others) {
    const name = settingOf(file);
    if (name) takeSetting(rounds, name);
  }
  await takeStories(
    rounds,
    others.filter((file) => file.startsWith(ARTICLES)),
  );
}

export function report({ office, log }: Pick<Rounds, "office" | "log">, file: string) {
  for (const problem of office.files.errorsOf(file)) log("error", "content.error", problem);
}
