import { fail } from "./say.mjs";

/** Any Node from 20 on can do the set-up; everything after it runs on the project's own. */
export function checkHost() {
  if (Number(process.versions.node.split(".")[0]) < 20)
    fail(`Node ${process.versions.node} is too old for the set-up: install Node 20 or newer`);
}
