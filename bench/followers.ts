// `node bench/followers.ts [FOLLOWERS] [SECONDS]`: how long one story's alerts take to be queued, how fast they go out by SMTP
// meanwhile, and how long the thread was ever held up. One JSON line.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import { newsCampaign } from "#audience/alerts/content.ts";
import { queueCampaigns } from "#audience/alerts/queue.ts";
import { openPostOffice } from "#audience/delivery/post-office.ts";
import { newId } from "#audience/readers/subscribe.ts";
import { secretsFrom } from "#audience/secrets.ts";
import { FakeNewsroom, newspaper, storyCard } from "#audience/testing/paper.ts";
import { readEnvironment } from "#platform/env.ts";
import { openKeys } from "#platform/keys.ts";
import { smtp } from "#platform/mail/smtp.ts";
import { openAudienceStore } from "#platform/readers/open.ts";
import { TestSmtp } from "#platform/testing/smtp.ts";

const [followers = "10000", seconds = "10"] = process.argv.slice(2);
const dataDir = mkdtempSync(join(tmpdir(), "stet-followers-"));
const server = new TestSmtp();
const smtpUrl = await server.start();
const store = await openAudienceStore({ dataDir });
const keys = openKeys(readEnvironment({ STET_DATA: dataDir }));
const paper = new FakeNewsroom();
const delay = monitorEventLoopDelay({ resolution: 5 });
/** Milliseconds of processor time since it was asked last: what a busy machine does not distort. */
let spent = process.cpuUsage();
function cpu() {
  const { user, system } = process.cpuUsage(spent);
  spent = process.cpuUsage();
  return (user + system) / 1000;
}
const ms = (nanoseconds: number) => Math.round(nanoseconds / 1e6);

try {
  const story = storyCard("urgent", { breaking: true });
  paper.publish(story);
  const since = Date.now() - 1000;
  const people = Array.from({ length: Number(followers) }, () => {
    const id = newId();
    const email = `${id}@example.org`;
    return { id, email, emailHash: id, rhythm: "at-once" as const, confirmedAt: since, newsletters: [] };
  });
  await store.importReaders(people);
  for (const { id } of people) {
    const follows = { topics: ["brexit"], sections: [], authors: [], stories: [] };
    await store.savePreferences(id, { newsletters: [], follows, rhythm: "at-once" }, since);
  }
  await store.note([], [newsCampaign(story, [], Date.now())]);
  delay.enable();
  cpu();
  const began = performance.now();
  await queueCampaigns(store, newspaper, Date.now());
  const queued = performance.now() - began;
  const queuedCpu = cpu();
  const whileQueueing = { p99: ms(delay.percentile(99)), max: ms(delay.max) };
  delay.reset();
  const office = openPostOffice({
    store,
    catalogue: paper.catalogue,
    secrets: secretsFrom(keys.secret),
    origin: "https://test.example",
    mail: smtp(smtpUrl, () => ({ name: "The Test", address: "newsroom@test.example", dkim: keys.dkim })),
    push: { publicKey: "", accepts: () => false, send: async () => ({ as: "gone" }) },
    clock: Date.now,
    log: () => {},
    noteFor: async () => undefined,
    owner: "bench",
    isGone: () => false,
  });
  cpu();
  const started = performance.now();
  await pause(Number(seconds) * 1000);
  const perSecond = server.received.length / ((performance.now() - started) / 1000);
  const mails = server.received.length;
  const mailCpu = cpu() / Math.max(1, mails);
  await office.close();
  const whileSending = { p99: ms(delay.percentile(99)), max: ms(delay.max) };
  const figures = {
    followers: people.length,
    queuedMs: Math.round(queued),
    queuedCpuMs: Math.round(queuedCpu),
    mailsPerSecond: Math.round(perSecond),
    // The test's SMTP server included: it is in the same process.
    cpuMsPerMail: Math.round(mailCpu * 100) / 100,
  };
  process.stdout.write(`${JSON.stringify({ ...figures, heldUpMs: { whileQueueing, whileSending } })}\n`);
} finally {
  await server.stop();
  await store.close();
  rmSync(dataDir, { recursive: true });
}
