import type { Front } from "../schema/front.ts";
import type { Author, Section, Topic } from "../schema/lists.ts";
import type { Newspaper } from "../schema/newspaper.ts";
import type { Redaction } from "../schema/redactions.ts";
import type { Db } from "./database.ts";
import { fingerprintOf } from "./stored.ts";

/** One file of settings: its rows by slug, each with the version that identifies what it says. */
export type Named<T> = { rows: T[]; version: string; bySlug: Map<string, { row: T; version: string }> };

/** The newspaper's settings as last read, all valid. They are few and shown on every page, so they are kept in memory. */
export type Names = {
  newspaper: Newspaper;
  newspaperVersion: string;
  front: Front;
  frontVersion: string;
  sections: Named<Section>;
  topics: Named<Topic>;
  authors: Named<Author>;
  redactions: Redaction[];
};

export function readNames(db: Db): Names {
  const text = db.prepare<[string], string>("SELECT value FROM settings WHERE name = ?").pluck();
  const read = (name: string) => {
    const value = text.get(name);
    if (value === undefined) throw new Error(`The catalogue has no ${name}: it is being built.`);
    return value;
  };
  return {
    newspaper: JSON.parse(read("newspaper")),
    newspaperVersion: fingerprintOf(read("newspaper")),
    front: JSON.parse(read("front")),
    frontVersion: fingerprintOf(read("front")),
    sections: named(read("sections")),
    topics: named(read("topics")),
    authors: named(read("authors")),
    redactions: JSON.parse(text.get("redactions") ?? "[]"),
  };
}

function named<T extends { slug: string }>(text: string): Named<T> {
  const rows = JSON.parse(text) as T[];
  const versioned = rows.map(
    (row) => [row.slug, { row, version: fingerprintOf(JSON.stringify(row)) }] as const,
  );
  return { rows, version: fingerprintOf(text), bySlug: new Map(versioned) };
}
