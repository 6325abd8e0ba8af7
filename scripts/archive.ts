// npm run archive -- 100000 DIR: a content folder with that many stories, the same on every machine.
import { existsSync } from "node:fs";
import { writeArchive } from "./archive/write.ts";

const [count, folder] = process.argv.slice(2);
if (!/^\d+$/.test(count ?? "") || !folder) {
  console.error(
    "Usage: npm run archive -- 100000 DIR   (number of stories, a folder that does not exist yet)",
  );
  process.exit(2);
}
if (existsSync(folder)) {
  console.error(`${folder} exists already: name a new folder, so that nothing is overwritten.`);
  process.exit(2);
}
const began = performance.now();
await writeArchive(Number(count), folder);
console.log(`${count} stories in ${folder}, ${((performance.now() - began) / 1000).toFixed(1)} s`);
