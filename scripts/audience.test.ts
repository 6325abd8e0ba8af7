import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { setImmediate } from "node:timers/promises";
import { afterAll, expect, it } from "vitest";
import { openAudienceStore } from "#platform/readers/open.ts";

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

it("passes over nothing that it was given, and says where nothing could be done", () => {
  for (const wrong of [
    ["delete", "a@example.org", "b@example.org"],
    ["import", file("ghost"), file("substack")],
    ["stats", "--json"],
    ["export", "morning-proof"],
  ]) {
    const { status, said, complained } = audience(...wrong);
    expect([status, said, complained]).toEqual([
      1,
      "",
      expect.stringMatching(/^stet: (?:does not take|which file)/),
    ]);
  }
}, 60_000);

it("lets a server write while a long list is taken in", async () => {
  const many = join(dataDir, "many.csv");
  const READERS = 5000;
  const rows = Array.from({ length: READERS }, (_, i) => `reader${i}@many.example`);
  writeFileSync(many, ["email", ...rows, "no address"].join("\n"));
  const store = await openAudienceStore({ dataDir });
  const before = (await store.stats()).readers;
  const env = { ...process.env, STET_DATA: dataDir, DATABASE_URL: "" };
  const taking = spawn(process.execPath, ["scripts/audience.ts", "import", many], { env });
  const said = text(taking.stdout);
  let seen = before;
  while (seen === before) {
    await setImmediate();
    seen = (await store.stats()).readers;
  }
  expect(seen).toBeLessThan(before + READERS);
  expect(await said).toMatch(/^5000 added, .* 1 without an address \(lines 5002\)/);
  await store.close();
}, 60_000);

it("refuses a newsletter that there is not, and an option that it does not know: nobody is imported", () => {
  for (const wrong of [
    ["--newsletter", "morning-prof"],
    ["--letter", "morning-proof"],
  ]) {
    const { status, complained } = audience("import", file("mailchimp"), ...wrong);
    expect([status, complained]).toEqual([
      1,
      expect.stringMatching(/morning-proof, weekly-review|'--letter'/),
    ]);
  }
}, 60_000);

it("gives the key of the signature as DNS takes it: in strings of at most 255 characters", () => {
  const [, ...strings] = audience("dns").said.split(/ TXT | (?=")/);
  expect(strings.length).toBeGreaterThan(1);
  for (const text of strings) expect(text.length - 2).toBeLessThanOrEqual(255);
  expect(strings.map((text) => text.slice(1, -1)).join("")).toMatch(/^v=DKIM1; k=rsa; p=[\w+/]+=*$/);
}, 60_000);

it("says what is wrong, and which commands there are", () => {
  for (const wrong of [["delete", "nobody"], ["suppress"]]) {
    const { status, complained } = audience(...wrong);
    expect([status, complained.trim()]).toEqual([
      1,
      "stet: must be an e-mail address such as name@example.org",
    ]);
  }
  const nothing = audience("import");
  expect([nothing.status, nothing.complained]).toEqual([1, expect.stringContaining("import FILE.csv")]);
  const unknown = audience("frobnicate");
  expect([unknown.status, unknown.complained]).toEqual([1, expect.stringContaining("suppress ADDRESS")]);
}, 60_000);
