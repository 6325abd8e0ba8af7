import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { gather } from "../bench/mail/followers.ts";
import { writeStory } from "../bench/newsdesk.ts";
import { family, isRunning } from "../bench/process.ts";
import { serve } from "./serve.ts";

const FOLLOWERS = 20;
// It gives way to whatever else the machine does.
const wait = { timeout: 40_000, interval: 50 };

/** The number of the server's post office. */
const postOfficeOf = (server: number) =>
  vi.waitFor(() => {
    const pid = family(server).find((one) =>
      readFileSync(`/proc/${one}/cmdline`, "utf8").includes("post-office"),
    );
    if (!pid) throw new Error("there is no post office");
    return pid;
  }, wait);

it.skipIf(process.platform !== "linux")(
  "a post office that is killed is replaced, tells what is left, once, and ends with the server",
  async () => {
    const room = mkdtempSync(join(tmpdir(), "stet-post-office-"));
    const [contentDir, dataDir] = [join(room, "content"), join(room, "data")];
    cpSync("content", contentDir, { recursive: true });
    await gather(dataDir, FOLLOWERS, "brexit");
    const smtp = new TestSmtp();
    const sent = () => smtp.received.length;
    const stet = await serve({
      STET_CONTENT: contentDir,
      STET_DATA: dataDir,
      SMTP_URL: await smtp.start(),
    });
    try {
      const server = stet.child.pid ?? 0;
      const first = await postOfficeOf(server);
      writeStory(contentDir, "first-news", { topics: ["brexit"], breaking: true });
      await vi.waitFor(() => expect(sent()).toBe(FOLLOWERS), wait);
      process.kill(first, "SIGKILL");
      await vi.waitFor(() => expect(isRunning(first)).toBe(false), wait);
      writeStory(contentDir, "second-news", { topics: ["brexit"], breaking: true });
      await vi.waitFor(() => expect(sent()).toBe(2 * FOLLOWERS), wait);
      const second = await postOfficeOf(server);
      expect(second).not.toBe(first);
      process.kill(server, "SIGKILL");
      await vi.waitFor(() => expect(isRunning(second)).toBe(false), wait);
      expect(sent()).toBe(2 * FOLLOWERS);
    } finally {
      await stet[Symbol.asyncDispose]();
      await smtp.stop();
      rmSync(room, { recursive: true, force: true });
    }
  },
  240_000,
);
