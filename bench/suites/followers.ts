import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serve } from "../../scripts/serve.ts";
import { figure, table } from "../figures.ts";
import { feedBare, openPostBox } from "../mail/children.ts";
import { gather, queueing } from "../mail/followers.ts";
import { writeStory } from "../newsdesk.ts";
import { cpuSeconds, family, residentMegabytes } from "../process.ts";
import { isInstalled, type Load, wrk } from "../wrk.ts";

const FOLLOWERS = 10_000;
const TOPIC = "brexit";
const PAGE = "/politics/2017/03/02/sessions-two-talks-not-disclosed";
/** Seconds for which pages are read, and mails counted, at each step. */
const SECONDS = 10;
/** Twenty connections that wait 10 ms between requests: at most 2,000 pages a second. */
const LOAD = { connections: 20, delay: 10 };
/** A story that none of the followers is told of: what publishing itself does to the pages. */
const UNFOLLOWED = { topics: ["snap"], section: "business", authors: ["business-desk"] };
/** As many as the post office has (platform/mail/smtp.ts). */
const CONNECTIONS = 5;

/** One story to ten thousand followers of its topic, while others read the site; and what the SMTP server takes from a bare client. */
export async function followersSuite({ most }: { most: number }): Promise<string> {
  if (!isInstalled("wrk")) return "Needs `wrk`.";
  const followers = Math.min(most, FOLLOWERS);
  const room = mkdtempSync(join(tmpdir(), "stet-followers-"));
  const [contentDir, dataDir] = [join(room, "content"), join(room, "data")];
  cpSync("content", contentDir, { recursive: true });
  mkdirSync(dataDir);
  const script = join(room, "wait.lua");
  writeFileSync(script, `function delay() return ${LOAD.delay} end\n`);
  const box = await openPostBox();
  try {
    await gather(dataDir, followers, TOPIC);
    await using stet = await serve({ STET_CONTENT: contentDir, STET_DATA: dataDir, SMTP_URL: box.url });
    const pid = stet.child.pid ?? 0;
    const read = () => wrk(stet.origin + PAGE, { connections: LOAD.connections, seconds: SECONDS, script });
    /** Mails a second, and the server's processor time for each, while something else goes on. */
    async function mailing<T>(meanwhile: () => Promise<T>) {
      const [{ received }, cpu, began] = [await box.count(), cpuSeconds(pid), performance.now()];
      const result = await meanwhile();
      const mails = (await box.count()).received - received;
      const seconds = (performance.now() - began) / 1000;
      return { result, rate: mails / seconds, cpuMs: ((cpuSeconds(pid) - cpu) * 1000) / Math.max(1, mails) };
    }

    await read();
    const before = await read();
    writeStory(contentDir, "calm", UNFOLLOWED);
    const published = await read();
    writeStory(contentDir, "urgent", { topics: [TOPIC], breaking: true });
    const queuedMs = await queueing(dataDir, followers);
    const during = await mailing(read);
    const memory = family(pid).map(residentMegabytes);
    const alone = await mailing(async () => {
      const end = performance.now() + SECONDS * 1000;
      while (performance.now() < end && (await box.count()).received < followers) await pause(20);
    });
    while ((await box.count()).received < followers) await pause(200);
    const { twice, bytes } = await box.count();
    const after = await read();
    const bare = { url: box.url, bytes, seconds: SECONDS, connections: CONNECTIONS };
    const [control, controlRate] = await Promise.all([read(), feedBare({ ...bare, perSecond: during.rate })]);
    const taken = {
      together: await feedBare(bare),
      single: await feedBare({ ...bare, connections: 1 }),
      noted: await feedBare({ ...bare, connections: 1, noted: true }),
    };
    const row = (when: string, { perSecond, p99, errors }: Load, rate: number) => [
      when,
      perSecond,
      p99,
      errors,
      rate,
    ];
    return `${followers} followers: queued in ${Math.round(queuedMs)} ms of wall time, sent to a real SMTP server on the same machine; ${twice} twice. Processor time for a mail, of the server and its post office together: ${figure(alone.cpuMs)} ms. Resident meanwhile: ${memory.map(figure).join(" and ")} MB.

${table(
  ["cached pages are read", "pages/s", "p99, ms", "errors", "mails/s meanwhile"],
  [
    row("before", before, 0),
    row("after a story that nobody follows is published", published, 0),
    row("control: a bare client sends as many mails, the post office rests", control, controlRate),
    row("while the post office mails", during.result, during.rate),
    row("after", after, 0),
  ],
)}

${table(
  ["while nobody reads", "mails/s"],
  [
    ["the post office", alone.rate],
    [
      "the SMTP server alone: a bare client, a ready message of the same size, one mail at a time",
      taken.single,
    ],
    ["the same, each mail first noted on the disk, as one message in doubt demands", taken.noted],
    [`the same without notes, ${CONNECTIONS} mails at once`, taken.together],
  ],
)}`;
  } finally {
    box.close();
    rmSync(room, { recursive: true, force: true });
  }
}
