// npm run check [-- DIR]: everything that is wrong in the newspaper's content, as file:line:column.
import { join } from "node:path";
import { checkContent } from "../newsroom/desk/check.ts";
import { draftNote } from "../newsroom/record/draft-note.ts";
import { findUnnoted } from "../newsroom/record/unnoted.ts";

const folder = process.argv[2] ?? process.env.STET_CONTENT ?? "content";
const { problems, stories } = await checkContent(folder);
const counted = stories === 1 ? "1 story" : `${stories} stories`;
for (const { file, line, column, message } of problems)
  console.error(`${[join(folder, file), line, column].filter(Boolean).join(":")}: ${message}`);
const unnoted = await findUnnoted(folder);
for (const change of unnoted)
  console.error(
    `${join(folder, change.file)}: changes ${change.material.join(" and ")} of a published story, and \`changes\` says nothing of it. Add, and finish:\n${draftNote(change, new Date())}`,
  );
if (unnoted.length > 0) process.exitCode = 1;
if (problems.length > 0) {
  console.error(
    `\n${problems.length} ${problems.length === 1 ? "problem" : "problems"} in ${counted} and their settings.`,
  );
  process.exitCode = 1;
} else if (unnoted.length === 0) console.log(`${counted}, their pictures and settings: all in order.`);
