import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";

const dataDir = mkdtempSync(join(tmpdir(), "stet-audience-command-"));
afterAll(() => rmSync(dataDir, { recursive: true }));

function audience(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["scripts/audience.ts", ...args], {
    encoding: "utf8",
    env: { ...process.env, STET_DATA: dataDir, DATABASE_URL: "" },
  });
  return { status, said: stdout.trim(), complained: stderr };
}

const stats = () => JSON.parse(audience("stats").said);
const file = (name: string) => `audience/fixtures/${name}.csv`;

it("imports from Ghost, Substack and Mailchimp, exports, suppresses and deletes; no import brings back who left", () => {
  for (const name of ["ghost", "substack", "mailchimp"])
    expect(audience("import", file(name), "--newsletter", "morning-proof").said).toMatch(/^1 added/);
  expect(stats()).toMatchObject({ readers: 3, suppressed: 0 });
  const exported = audience("export")
    .said.split("\n")
    .map((line) => JSON.parse(line));
  expect(exported.map(({ email }) => email).sort()).toEqual([
    "ann@example.org",
    "bea@example.org",
    "cyd@example.org",
  ]);
  expect(exported[0]).toMatchObject({ newsletters: ["morning-proof"], rhythm: "at-once" });

  expect(audience("delete", "Ann@example.org").said).toBe("deleted");
  expect(audience("suppress", "bea@example.org").said).toBe("suppressed");
  expect(stats()).toMatchObject({ readers: 2, suppressed: 2 });
  expect(audience("import", file("ghost")).said).toMatch(/^0 added, 1 known or suppressed/);
}, 60_000);

it("says what is wrong, and which commands there are", () => {
  expect(audience("delete", "nobody")).toMatchObject({ status: 1 });
  const unknown = audience("frobnicate");
  expect([unknown.status, unknown.complained]).toEqual([1, expect.stringContaining("suppress ADDRESS")]);
}, 60_000);
