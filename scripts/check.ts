// npm run check [-- DIR]: everything that is wrong in the newspaper's content, as file:line:column.
import { join } from "node:path";
import { checkContent } from "../newsroom/desk/check.ts";

const folder = process.argv[2] ?? process.env.STET_CONTENT ?? "content";
const { problems, stories } = await checkContent(folder);
for (const { file, line, column, message } of problems)
  console.error(`${[join(folder, file), line, column].filter(Boolean).join(":")}: ${message}`);
if (problems.length > 0) {
  console.error(
    `\n${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${stories} stories and their settings.`,
  );
  process.exitCode = 1;
} else console.log(`${stories} stories, their pictures and settings are in order.`);
