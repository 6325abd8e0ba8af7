import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const WRONG = [
  ["newsroom/a.ts", 'export { a } from "#server/main.ts";'],
  ["newsroom/catalogue/b.ts", 'export { a } from "../../server/main.ts";'],
  ["components/site/C.tsx", 'export { a } from "#platform/wiring.ts";'],
  ["components/site/D.tsx", 'export { readFileSync } from "node:fs";'],
  ["syndication/e.ts", 'export { a } from "#audience/a.ts";'],
  ["audience/f.ts", 'export { a } from "#platform/env.ts";'],
  ["platform/g.ts", 'export { a } from "#app/layout.tsx";'],
  ["server/h.ts", 'export { a } from "#components/site/A.tsx";'],
  ["browser/i.ts", 'export { a } from "#newsroom/urls.ts";'],
  ["app/j.ts", 'export { a } from "#platform/env.ts";'],
  ["server/k.ts", "export const port = process.env.PORT;"],
] as const;

const RIGHT = [
  ["app/l.ts", 'export { a } from "#platform/wiring.ts";'],
  ["components/site/M.tsx", 'export type { Story } from "#newsroom/story.ts";'],
  ["syndication/n.ts", 'export { absolute } from "#newsroom/urls.ts";'],
  ["platform/o.ts", "export const port = process.env.PORT;"],
] as const;

const room = mkdtempSync(join(tmpdir(), "stet-imports-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** The project's own linter over these files, in a folder of their own; what it says of each. */
function lintAll(): string {
  copyFileSync("biome.json", join(room, "biome.json"));
  for (const [file, line] of [...WRONG, ...RIGHT]) {
    mkdirSync(dirname(join(room, file)), { recursive: true });
    writeFileSync(join(room, file), `${line}\n`);
  }
  const flags = ["lint", "--vcs-enabled=false", "--reporter=github", "--max-diagnostics=none", "."];
  const { stdout } = spawnSync(resolve("node_modules/.bin/biome"), flags, { cwd: room, encoding: "utf8" });
  return stdout;
}

describe("the linter knows the rooms' directions", () => {
  const report = lintAll();

  it.each(WRONG)("%s must not say %s", (file) => {
    expect(report).toContain(`/${file},`);
  });

  it.each(RIGHT)("%s may say %s", (file) => {
    expect(report).not.toContain(`/${file},`);
  });
});
