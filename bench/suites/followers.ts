import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import BetterSqlite from "better-sqlite3";
import { newId } from "#audience/readers/subscribe.ts";
import { openAudienceStore } from "#platform/readers/open.ts";
import { TestSmtp } from "#platform/testing/smtp.ts";
import { serve } from "../../scripts/serve.ts";
import { table } from "../figures.ts";
import { writeStory } from "../newsdesk.ts";
import { cpuSeconds } from "../process.ts";
import { isInstalled, type Load, wrk } from "../wrk.ts";

const FOLLOWERS = 10_000;
const TOPIC = "brexit";
const PAGE = "/politics/2017/03/02/sessions-two-talks-not-disclosed";
/** Seconds that pages are read for, before, during and after the sending. */
const SECONDS = 12;
/** Twenty connections that wait 10 ms between requests: at most 2,000 pages a second. */
const LOAD = { connections: 20, delay: 10 };

/** Readers who follow one topic at once, in an empty data folder. */
async function gather(dataDir: string, followers: number) {
  const store = await openAudienceStore({ dataDir });
  const at = Date.now() - 3600_000;
  const people = Array.from({ length: followers }, () => {
    const id = newId();
    const email = `${id}@example.org`;
    return { id, email, emailHash: id, rhythm: "at-once" as const, confirmedAt: at, newsletters: [] };
  });
  await store.importReaders(people, at);
  const follows = { topics: [TOPIC], sections: [], authors: [], stories: [] };
  for (const { id } of people)
    await store.savePreferences(id, { newsletters: [], follows, rhythm: "at-once" }, at);
  await store.close();
}

/** Milliseconds from the first sight of the campaign to the last of its deliveries in the queue. */
async function queueing(dataDir: string, followers: number): Promise<number> {
  const db = new BetterSqlite(join(dataDir, "readers.db"), { readonly: true });
  const campaigns = db.prepare<[], number>("select count(*) from campaigns").pluck();
  const deliveries = db.prepare<[], number>("select count(*) from deliveries").pluck();
  try {
    while (campaigns.get() === 0) await pause(1);
    const began = performance.now();
    while ((deliveries.get() ?? 0) < followers) await pause(5);
    return performance.now() - began;
  } finally {
    db.close();
  }
}

/** One story to ten thousand followers of its topic, while others read the site. */
export async function followersSuite({ most }: { most: number }): Promise<string> {
  if (!isInstalled("wrk")) return "Needs `wrk`.";
  const followers = Math.min(most, FOLLOWERS);
  const room = mkdtempSync(join(tmpdir(), "stet-followers-"));
  const [contentDir, dataDir] = [join(room, "content"), join(room, "data")];
  cpSync("content", contentDir, { recursive: true });
  mkdirSync(dataDir);
  const script = join(room, "wait.lua");
  writeFileSync(script, `function delay() return ${LOAD.delay} end\n`);
  const smtp = new TestSmtp();
  try {
    await gather(dataDir, followers);
    const SMTP_URL = await smtp.start();
    await using stet = await serve({ STET_CONTENT: contentDir, STET_DATA: dataDir, SMTP_URL });
    const pid = stet.child.pid ?? 0;
    const read = () => wrk(stet.origin + PAGE, { connections: LOAD.connections, seconds: SECONDS, script });
    await read();
    const before = await read();
    writeStory(contentDir, "urgent", { topics: [TOPIC], breaking: true });
    const queuedMs = await queueing(dataDir, followers);
    const [sent, cpu] = [smtp.received.length, cpuSeconds(pid)];
    const during = await read();
    const mails = smtp.received.length - sent;
    const cpuMs = ((cpuSeconds(pid) - cpu) * 1000) / Math.max(1, mails);
    while (smtp.received.length < followers) await pause(200);
    const after = await read();
    const twice = smtp.received.length - new Set(smtp.received.flatMap(({ to }) => to)).size;
    const row = (when: string, { perSecond, p99, errors }: Load, rate: number) => [
      when,
      perSecond,
      p99,
      errors,
      rate,
    ];
    return `${followers} followers: queued in ${Math.round(queuedMs)} ms of wall time, sent to a real SMTP server on the same machine; ${twice} twice. ${cpuMs.toFixed(1)} ms of the server's processor time for a mail and the pages read meanwhile.

${table(
  ["cached pages are read", "pages/s", "p99, ms", "errors", "mails/s meanwhile"],
  [row("before", before, 0), row("while mail goes out", during, mails / SECONDS), row("after", after, 0)],
)}`;
  } finally {
    await smtp.stop();
    rmSync(room, { recursive: true, force: true });
  }
}
