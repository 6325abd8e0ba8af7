import type { Db } from "../catalogue/database.ts";
import { openSearchIndex } from "../catalogue/search/index-stories.ts";
import type { Clock } from "../newsroom.ts";
import { openFiles } from "./files.ts";
import { openMedia } from "./media.ts";
import { openSettings } from "./settings.ts";
import { openStories } from "./stories.ts";

/** What writes one catalogue: its files, settings, media and stories. */
export function openOffice(db: Db, contentDir: string, clock: Clock) {
  const files = openFiles(db);
  const index = openSearchIndex(db);
  const settings = openSettings(db, files, contentDir);
  const edition = () => {
    const { language, timeZone } = settings.newspaper() ?? { language: "en", timeZone: "UTC" };
    return { language, timeZone };
  };
  let current = edition();
  return {
    db,
    files,
    index,
    settings,
    /** Writes what was only counted so far: to be called at the end of a transaction. */
    settle: index.settle,
    media: openMedia(db, files, contentDir),
    stories: openStories(db, files, index, current, clock),
    /** Whether the newspaper's language or time zone is another than when the catalogue was opened: then all of it is. */
    isOutdated() {
      const now = edition();
      return now.language !== current.language || now.timeZone !== current.timeZone;
    },
    /** To be called when the settings were first read. */
    reopenStories() {
      current = edition();
      this.stories = openStories(db, files, index, current, clock);
    },
  };
}
export type Office = ReturnType<typeof openOffice>;
