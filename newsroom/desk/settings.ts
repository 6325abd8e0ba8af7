import type { z } from "zod";
import type { Db } from "../catalogue/database.ts";
import type { Slugs } from "../manuscript/article.ts";
import { readYaml } from "../manuscript/yaml.ts";
import { didYouMean } from "../nearest.ts";
import { broken, type Checked, sound } from "../problem.ts";
import { Front } from "../schema/front.ts";
import { Authors, Sections, Topics } from "../schema/lists.ts";
import { Newspaper } from "../schema/newspaper.ts";

export const SETTINGS = {
  newspaper: Newspaper,
  sections: Sections,
  topics: Topics,
  authors: Authors,
  front: Front,
} as const;
export type SettingName = keyof typeof SETTINGS;

/** In this order each finds what it refers to. */
export const SETTING_NAMES: readonly SettingName[] = ["newspaper", "sections", "topics", "authors", "front"];
export const settingFile = (name: SettingName) => `${name}.yaml`;
export const isSettingName = (name: string): name is SettingName => Object.hasOwn(SETTINGS, name);

/** What stands in a settings file, valid; a newspaper without front.yaml or topics.yaml has an empty one. */
export function readSetting(name: SettingName, text: string): Checked<unknown> {
  return readYaml(text, SETTINGS[name] as z.ZodType);
}

/** The settings as the catalogue keeps them: the last valid ones. */
export function openSettings(db: Db) {
  const get = db.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const put = db.prepare<[string, string]>("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)");
  const inUse = db
    .prepare<[string], string>("SELECT name FROM lists WHERE name LIKE ? AND total > 0")
    .pluck();

  const value = (name: SettingName) => {
    const text = get.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const slugs = (name: "sections" | "topics" | "authors"): string[] =>
    (value(name) ?? []).map(({ slug }: { slug: string }) => slug);

  /** A name that stories use cannot be taken away: they would lose their section, or sign for nobody. */
  function check(name: SettingName, next: unknown): Checked<unknown> {
    if (name === "front") {
      for (const { section } of (next as Front).sections)
        if (!slugs("sections").includes(section))
          return broken({
            message: `names the section "${section}", which sections.yaml does not have${didYouMean(section, slugs("sections"))}`,
          });
    }
    if (name === "sections" || name === "topics" || name === "authors") {
      const prefix = `${name.slice(0, -1)}:`;
      const kept = new Set((next as { slug: string }[]).map(({ slug }) => slug));
      const lost = inUse
        .all(`${prefix}%`)
        .map((list) => list.slice(prefix.length))
        .filter((slug) => !kept.has(slug));
      if (lost.length > 0)
        return broken({
          message: `lacks ${lost.slice(0, 5).join(", ")}, which published stories name: change the stories first`,
        });
    }
    return sound(next);
  }

  return {
    slugs: (): Slugs => ({ sections: slugs("sections"), topics: slugs("topics"), authors: slugs("authors") }),
    newspaper: (): Newspaper | undefined => value("newspaper"),
    has: (name: SettingName) => get.get(name) !== undefined,
    check,
    /** Keeps a checked setting; says which readings it changes. */
    put(name: SettingName, next: unknown): string[] {
      const before = value(name);
      const text = JSON.stringify(next);
      if (JSON.stringify(before) === text) return [];
      put.run(name, text);
      if (!Array.isArray(next)) return [name];
      const say = (rows: { slug: string }[] = []) =>
        new Map(rows.map((row) => [row.slug, JSON.stringify(row)]));
      const was = say(before);
      const is = say(next);
      const changed = [...new Set([...was.keys(), ...is.keys()])].filter(
        (slug) => was.get(slug) !== is.get(slug),
      );
      return [name, ...changed.map((slug) => `${name.slice(0, -1)}:${slug}`)];
    },
  };
}
export type Settings = ReturnType<typeof openSettings>;
