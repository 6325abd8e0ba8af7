import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { messageFor } from "../http/send.ts";
import { Statics } from "./statics.ts";

const CODE = "export const page = 'a newspaper';\n".repeat(40);
const room = mkdtempSync(join(tmpdir(), "stet-statics-"));
function put(path: string, bytes: string) {
  mkdirSync(dirname(join(room, path)), { recursive: true });
  writeFileSync(join(room, path), bytes);
}
put("public/browser/share-FZNHZTR3.js", CODE);
put("public/browser/share.js", CODE);
put("public/fonts/text.woff2", CODE);
put("public/.secret.txt", "secret");
put("public/notes.docx", "notes");
put(".next/static/chunks/a.css", CODE);
put(".next/server/app.js", CODE);
afterAll(() => rmSync(room, { recursive: true }));

const statics = new Statics("https://news.example", room);

/** What goes over the wire for a path. */
async function sent(path: string, accepts?: string) {
  const file = await statics.get(path);
  const wire = file && messageFor(file, accepts, undefined);
  return wire && { head: wire.bytes().toString("latin1").split("\r\n\r\n")[0] ?? "", body: wire.body };
}

describe("a file of the program", () => {
  it.each([
    ["/browser/share-FZNHZTR3.js", /max-age=31536000, immutable/],
    ["/_next/static/chunks/a.css", /max-age=31536000, immutable/],
    ["/browser/share.js", /max-age=0, must-revalidate/],
    ["/fonts/text.woff2", /max-age=604800/],
  ])("%s is kept as long as its name is good", async (path, caching) => {
    const { head } = (await sent(path)) ?? { head: "" };
    expect(head).toMatch(caching);
    expect(head).toContain("X-Content-Type-Options: nosniff");
    expect(head).toContain("Strict-Transport-Security: ");
  });

  it.each([
    ["br", brotliDecompressSync],
    ["gzip", gunzipSync],
  ])("is sent as %s, compressed once", async (coding, expand) => {
    const answer = await sent("/browser/share.js", coding);
    expect(answer?.head).toContain(`Content-Encoding: ${coding}`);
    expect(answer?.head).toContain("Vary: Accept-Encoding");
    expect(expand(answer?.body ?? Buffer.alloc(0)).toString()).toBe(CODE);
    expect(await statics.get("/browser/share.js")).toBe(statics.ready("/browser/share.js"));
  });

  it("that is compressed already is sent as it is", async () => {
    const answer = await sent("/fonts/text.woff2", "br, gzip");
    expect(answer?.head).not.toMatch(/Content-Encoding|Vary/);
    expect(answer?.body.toString()).toBe(CODE);
  });
});

it.each([
  "/.secret.txt",
  "/notes.docx",
  "/../.next/server/app.js",
  "/_next/server/app.js",
  "/_next/static/../server/app.js",
  "/browser",
  "/browser/",
])("%s is no file of ours", async (path) => {
  expect(await sent(path)).toBeUndefined();
});

it("what came after the start is not there", async () => {
  put("public/late.txt", "late");
  expect(await sent("/late.txt")).toBeUndefined();
});
