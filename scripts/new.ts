// npm run new article -- [--section s] [--author a] [--slug s] "Headline"
// npm run new newspaper -- --name "Name" [--language en-GB] [--time-zone Europe/London] [--yes]
import { parseArgs } from "node:util";
import { readEnvironment } from "#platform/env.ts";
import { newArticle } from "./new/article.ts";
import { newNewspaper } from "./new/newspaper.ts";

const HELP = `npm run new article -- "The headline"            a draft, dated today
    --section politics  --author politics-desk  --slug short-name
npm run new newspaper -- --name "The Daily Example"   empties the sample edition; a paper with one story is left
    --language en-GB  --time-zone Europe/London  --yes
`;

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      section: { type: "string" },
      author: { type: "string" },
      slug: { type: "string" },
      name: { type: "string" },
      language: { type: "string" },
      "time-zone": { type: "string" },
      yes: { type: "boolean", default: false },
    },
  });
  const [what, ...words] = positionals;
  const { contentDir } = readEnvironment();

  if (what === "article") {
    const path = newArticle(contentDir, { ...values, title: words.join(" "), now: new Date() });
    process.stdout.write(
      `${path}\nIt is a draft: set \`status: published\` and \`published\` when it is ready.\n`,
    );
  } else if (what === "newspaper") {
    await newNewspaper(contentDir, { ...values, timeZone: values["time-zone"] });
  } else {
    process.stdout.write(HELP);
    process.exitCode = what ? 1 : 0;
  }
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
