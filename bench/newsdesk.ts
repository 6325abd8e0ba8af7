import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const file = (folder: string, id: string) => join(folder, "articles", `${id}.mdx`);

/** Where a story stands on the site. */
export function pathOf(folder: string, id: string): string {
  const [, section] = /^section: (.+)$/m.exec(readFileSync(file(folder, id), "utf8")) ?? [];
  return `/${section}/${id}`;
}

/** Gives a story another headline, as an editor's save does: a whole new file in place of the old one. */
export function retitle(folder: string, id: string, title: string) {
  const path = file(folder, id);
  const text = readFileSync(path, "utf8").replace(/^title: .*$/m, `title: ${title}`);
  writeFileSync(`${path}.saving`, text);
  renameSync(`${path}.saving`, path);
}

/** Publishes a story now, as an editor's save does. Returns its id. */
export function writeStory(folder: string, slug: string, more: Record<string, unknown> = {}): string {
  const published = new Date().toISOString();
  const id = `${published.slice(0, 10).replaceAll("-", "/")}/${slug}`;
  const path = file(folder, id);
  const front = {
    title: `News ${slug}`,
    standfirst: "It happened.",
    section: "politics",
    kind: "news",
    authors: ["washington-desk"],
    published,
    status: "published",
    ...more,
  };
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.saving`, `---\n${JSON.stringify(front)}\n---\n\nIt happened.\n`);
  renameSync(`${path}.saving`, path);
  return id;
}
