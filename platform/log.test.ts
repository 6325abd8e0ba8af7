import { spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { expect, it } from "vitest";
import { createLog } from "./log.ts";

function line(details: Record<string, unknown>) {
  const lines: string[] = [];
  createLog((text) => lines.push(text))("warn", "mail.unavailable", details);
  return lines.join("");
}

it.each([
  [{ response: "550 5.1.1 <Ann.O'Hara+news@mail.example.org>: Recipient address rejected" }],
  [{ error: new Error("no mailbox anna@example.org here") }],
  [{ deep: { list: ["x", "anna@example.org"] } }],
  [{ error: Object.assign(new Error("x"), { stack: "Error: x anna@example.org\n  at y" }) }],
  [{ response: "rejected: אבי@example.org" }],
  [{ response: "path /unsubscribe?who=anna%40example.org" }],
])("says nobody's address: %j", (details) => {
  expect(line(details)).not.toMatch(/anna|Ann\.|אבי/);
});

it("keeps what is no address", () => {
  const details = { file: "node_modules/@parcel/watcher/index.js", at: "10:00 @ home" };
  expect(line(details)).toContain("node_modules/@parcel/watcher/index.js");
});

it("says the domain, by which a mail server's refusal is understood", () => {
  expect(line({ response: "550 <anna@example.org> rejected" })).toContain("…@example.org");
});

const PROGRAM = `
  import { writingTo } from ${JSON.stringify(new URL("./log.ts", import.meta.url).href)};
  const write = writingTo(process.stdout);
  write("lost\\n");
  setTimeout(() => write("lost, too\\n"), 50);
  setTimeout(() => process.exit(7), 100);
`;

it.each([
  ["the disk is full", "/dev/full"],
  ["nobody reads", undefined],
])("goes on where %s", async (_, file) => {
  const stdout = file ? openSync(file, "w") : "pipe";
  const args = ["--input-type=module", "-e", PROGRAM];
  const child = spawn(process.execPath, args, { stdio: ["ignore", stdout, "inherit"] });
  child.stdout?.destroy();
  expect(await once(child, "exit")).toEqual([7, null]);
});
