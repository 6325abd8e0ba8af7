import { join } from "node:path";
import type { z } from "zod";
import type { Db } from "../catalogue/database.ts";
import type { Slugs } from "../manuscript/article.ts";
import { readTextFile } from "../manuscript/file.ts";
import { readYaml } from "../manuscript/yaml.ts";
import { didYouMean } from "../nearest.ts";
import { broken, type Checked, sound } from "../problem.ts";
import { Front } from "../schema/front.ts";
import { Authors, Sections, Topics } from "../schema/lists.ts";
import { Newspaper } from "../schema/newspaper.ts";
import { type Redaction, Redactions } from "../schema/redactions.ts";
import type { Files } from "./files.ts";
import { SETTING_NAMES, type SettingName } from "./setting-names.ts";

const SETTINGS = {
  newspaper: Newspaper,
  sections: Sections,
  topics: Topics,
  authors: Authors,
  front: Front,
  redactions: Redactions,
} as const satisfies Record<SettingName, unknown>;
type SlugList = "sections" | "topics" | "authors";
type Rows = { slug: string }[];

export const settingFile = (name: SettingName) => `${name}.yaml`;
/** The setting that a file holds, if it holds one. */
export const settingOf = (file: string) => SETTING_NAMES.find((name) => settingFile(name) === file);

/** What a newspaper without the file has; the others are needed. */
const WITHOUT: Partial<Record<SettingName, string>> = { topics: "[]", front: "{}", redactions: "[]" };
const LISTS: readonly string[] = ["sections", "topics", "authors"];
const isList = (name: SettingName): name is SlugList => LISTS.includes(name);
const singular = (name: SlugList) => name.slice(0, -1);

/** The settings in the catalogue are the last valid ones. */
export function openSettings(db: Db, files: Files, contentDir: string) {
  const get = db.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const put = db.prepare<[string, string]>("INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)");
  const inUse = db
    .prepare<[string], string>("SELECT name FROM lists WHERE name LIKE ? AND total > 0")
    .pluck();

  const value = (name: SettingName) => {
    const text = get.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const slugs = (name: SlugList) => ((value(name) ?? []) as Rows).map(({ slug }) => slug);

  function read(name: SettingName): Checked<unknown> | "busy" {
    const file = readTextFile(join(contentDir, settingFile(name)));
    if (file === "busy") return file;
    const text = file ? (file.ok ? file.value.text : undefined) : WITHOUT[name];
    if (text === undefined)
      return file && !file.ok ? file : broken({ message: "is missing: every newspaper needs it" });
    if (file?.ok) files.put(settingFile(name), file.value, true);
    else files.remove(settingFile(name));
    const parsed = readYaml(text, SETTINGS[name] as z.ZodType);
    return parsed.ok ? check(name, parsed.value) : parsed;
  }

  function check(name: SettingName, next: unknown): Checked<unknown> {
    if (name === "front") return checkFront(next as Front);
    return isList(name) ? checkNames(name, next as Rows) : sound(next);
  }

  function checkFront(front: Front): Checked<Front> {
    const known = slugs("sections");
    const unknown = front.sections.find(({ section }) => !known.includes(section))?.section;
    if (unknown === undefined) return sound(front);
    const message = `names the section "${unknown}", which sections.yaml does not have${didYouMean(unknown, known)}`;
    return broken({ message });
  }

  /** A name that stories use cannot be taken away: they would lose their section, or be signed by nobody. */
  function checkNames(name: SlugList, rows: Rows): Checked<Rows> {
    const prefix = `${singular(name)}:`;
    const kept = new Set(rows.map(({ slug }) => slug));
    const used = inUse.all(`${prefix}%`).map((list) => list.slice(prefix.length));
    const lost = used.filter((slug) => !kept.has(slug));
    if (lost.length === 0) return sound(rows);
    const message = `lacks ${lost.slice(0, 5).join(", ")}, which published stories name: change the stories first`;
    return broken({ message });
  }

  /** Which readings differ between two states of a setting. */
  function changed(name: SettingName, before: unknown, after: unknown): string[] {
    if (JSON.stringify(before) === JSON.stringify(after)) return [];
    if (!isList(name)) return [name];
    const texts = (rows: unknown) =>
      new Map(((rows ?? []) as Rows).map((row) => [row.slug, JSON.stringify(row)]));
    const was = texts(before);
    const is = texts(after);
    const differing = [...new Set([...was.keys(), ...is.keys()])].filter(
      (slug) => was.get(slug) !== is.get(slug),
    );
    return [name, ...differing.map((slug) => `${singular(name)}:${slug}`)];
  }

  return {
    slugs: (): Slugs => ({
      sections: slugs("sections"),
      topics: slugs("topics"),
      authors: slugs("authors"),
      redactions: value("redactions") ?? [],
    }),
    /** Stories of which something, or everything, must not be shown. */
    redacted: (): string[] => ((value("redactions") ?? []) as Redaction[]).map(({ story }) => story),
    /** Undefined before newspaper.yaml has ever been valid. */
    newspaper: (): Newspaper | undefined => value("newspaper"),
    isComplete: () => SETTING_NAMES.every((name) => get.get(name) !== undefined),

    /** Reads a settings file again, within a transaction; returns the keys that it changes, or "busy" where it is being written. */
    take(name: SettingName): string[] | "busy" {
      const file = settingFile(name);
      const next = read(name);
      if (next === "busy") return next;
      const errors = files.hasErrors(file) || !next.ok ? ["errors"] : [];
      files.setErrors(file, next.ok ? [] : next.problems);
      if (!next.ok) return errors;
      const keys = changed(name, value(name), next.value);
      if (keys.length > 0) put.run(name, JSON.stringify(next.value));
      return [...keys, ...errors];
    },
  };
}
