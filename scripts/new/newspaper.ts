import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline/promises";
import { parseDocument } from "yaml";
import { Newspaper } from "#newsroom/schema/newspaper.ts";
import { slugOf } from "./slug.ts";
import { words } from "./words.ts";

type Wish = { name?: string; language?: string; timeZone?: string; yes: boolean };

const STARTER = join(import.meta.dirname, "starter");
/** The same in other languages, by their first two letters; what is not in one of these is taken from the English. */
const TRANSLATED: Record<string, string> = { he: join(import.meta.dirname, "starter-he") };
/** What belongs to the sample edition and goes with it. */
const SAMPLE = [
  "articles",
  "media",
  "newsletters",
  "pages",
  "authors.yaml",
  "topics.yaml",
  "front.yaml",
  "redactions.yaml",
];

async function confirmed(contentDir: string): Promise<boolean> {
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await prompt.question(
    `This removes every story, picture and page in ${contentDir}. Go on? (yes/no) `,
  );
  prompt.close();
  return answer.trim().toLowerCase() === "yes";
}

/** The wordmark: the name's last word stands on the row of dots. */
function wordmarkOf(name: string) {
  const cut = name.lastIndexOf(" ") + 1;
  return { plain: name.slice(0, cut), dotted: name.slice(cut) };
}

/** newspaper.yaml under another name, everything else in it as it was. Throws where the result would not be valid. */
export function renamed(
  yaml: string,
  { name, language, timeZone }: { name: string; language?: string; timeZone?: string },
) {
  const settings = parseDocument(yaml);
  settings.set("name", name);
  settings.set("shortName", name.length > 20 ? name.split(" ").at(-1)?.slice(0, 20) : name);
  settings.set("wordmark", settings.createNode(wordmarkOf(name), { flow: true }));
  const { slogan, newsletters } = words(language ?? String(settings.get("language")));
  settings.set("slogan", slogan);
  settings.set("description", `${name}: ${slogan}`);
  if (language) settings.set("language", language);
  if (timeZone) settings.set("timeZone", timeZone);
  settings.setIn(["publisher"], settings.createNode({ name }, { flow: true }));
  const domain = `${slugOf(name) || "newspaper"}.example`;
  settings.set("contact", {
    email: `newsroom@${domain}`,
    corrections: `corrections@${domain}`,
    security: `mailto:security@${domain}`,
  });
  settings.set("newsletters", newsletters);
  settings.setIn(["app", "screenshots"], []);
  settings.delete("subscribePicture");
  const result = Newspaper.safeParse(settings.toJS());
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
    throw new Error(`newspaper.yaml would not be valid:\n  ${lines.join("\n  ")}`);
  }
  return String(settings);
}

/** Empties the sample edition and leaves a working paper with one story, in its language where there is a starter in it. The sections and the colours stay. */
export async function newNewspaper(
  contentDir: string,
  { name, language, timeZone, yes }: Wish,
): Promise<void> {
  if (!name) throw new Error('a newspaper needs a name: npm run new newspaper -- --name "The Daily Example"');
  const settings = join(contentDir, "newspaper.yaml");
  const yaml = renamed(readFileSync(settings, "utf8"), { name, language, timeZone });
  if (!yes && !(await confirmed(contentDir))) {
    process.stdout.write("Nothing was changed.\n");
    return;
  }
  for (const path of SAMPLE) rmSync(join(contentDir, path), { recursive: true, force: true });
  writeFileSync(settings, yaml);
  cpSync(STARTER, contentDir, { recursive: true });
  const translated = TRANSLATED[language?.slice(0, 2) ?? ""];
  if (translated) cpSync(translated, contentDir, { recursive: true });
  mkdirSync(join(contentDir, "media"), { recursive: true });
  process.stdout.write(
    `${name} has one story and its standing pages. Edit newspaper.yaml, sections.yaml and pages/ in ${contentDir}.\n`,
  );
}
