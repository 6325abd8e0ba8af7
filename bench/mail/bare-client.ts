// Sends one ready message again and again, and says how many a second were taken.
import { fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { setPriority, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { createTransport } from "nodemailer";
import { type Feed, GIVES_WAY } from "./children.ts";

setPriority(GIVES_WAY);
const { url, connections, bytes, seconds, perSecond, noted } = JSON.parse(process.argv[2] ?? "") as Feed;
const LINE = `${"x".repeat(74)}\r\n`;
const raw = `Subject: bare\r\n\r\n${LINE.repeat(Math.ceil(bytes / LINE.length))}`;
const envelope = { from: "bench@example.org", to: "reader@example.net" };
const transport = createTransport({
  url,
  pool: true,
  maxConnections: connections,
  maxMessages: 100,
} as Parameters<typeof createTransport>[0]);

const room = mkdtempSync(join(tmpdir(), "stet-bare-"));
const journal = openSync(join(room, "journal"), "w");
const page = Buffer.alloc(4096);

/** What a delivery's note costs at the least: its bytes are on the disk before the next one leaves. */
function note() {
  writeSync(journal, page, 0, page.length, 0);
  fdatasyncSync(journal);
}

let sent = 0;
let until = 0;
let began = 0;
async function lane() {
  while (performance.now() < until) {
    const due = perSecond === undefined ? 0 : began + (sent * 1000) / perSecond;
    if (due > performance.now()) {
      await pause(2);
      continue;
    }
    sent++;
    if (noted) note();
    await transport.sendMail({ envelope, raw });
  }
}

/** Feeds the server for some seconds; mails a second. */
async function feed(forSeconds: number) {
  began = performance.now();
  until = began + forSeconds * 1000;
  sent = 0;
  await Promise.all(Array.from({ length: connections }, lane));
  return (sent * 1000) / (performance.now() - began);
}

await feed(1);
process.send?.(await feed(seconds));
transport.close();
rmSync(room, { recursive: true });
process.disconnect?.();
