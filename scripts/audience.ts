// `npm run audience -- stats | export | import FILE --newsletter SLUG | delete ADDRESS | suppress ADDRESS | dns | webhook-key`
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { EmailAddress } from "#audience/address.ts";
import { readImport, textOf } from "#audience/import.ts";
import type { AudienceStore } from "#audience/ports/store.ts";
import { newId } from "#audience/readers/subscribe.ts";
import { addressHash, secretsFrom } from "#audience/secrets.ts";
import { Newspaper } from "#newsroom/schema/newspaper.ts";
import { readEnvironment } from "#platform/env.ts";
import { dkimRecord, openKeys } from "#platform/keys.ts";
import { openAudienceStore } from "#platform/readers/open.ts";

const environment = readEnvironment();
const keys = openKeys(environment);
const secrets = secretsFrom(keys.secret);
const now = Date.now();

const say = (text: string) => void process.stdout.write(`${text}\n`);
const instant = (time: number) => new Date(time).toISOString();

const USAGE = `npm run audience -- COMMAND

  stats                                 how many readers, devices, deliveries
  export                                every reader and what they get, one JSON object a line
  import FILE.csv [--newsletter SLUG]   confirmed readers from Ghost, Substack, Mailchimp
  delete ADDRESS                        delete a reader; a fingerprint stays, so that no import brings them back
  suppress ADDRESS                      never write to an address again
  dns                                   the DKIM record for the domain that mail comes from
  webhook-key                           what a mail provider's reports are signed with`;

/** Throws where a command was given more than it takes: nothing is passed over in silence. */
function noMore(words: string[]) {
  if (words.length > 0) throw new Error(`does not take ${words.join(" ")}\n\n${USAGE}`);
}

/** The one address that a command names. Throws where it is none, or not the only one. */
function addressOf([text, ...more]: string[]): { email: string; emailHash: string } {
  noMore(more);
  const email = EmailAddress.safeParse(text ?? "");
  if (!email.success) throw new Error(email.error.issues.map(({ message }) => message).join(", "));
  return { email: email.data, emailHash: addressHash(secrets, email.data) };
}

async function exportAll(store: AudienceStore) {
  for (let after = ""; ; ) {
    const readers = await store.everyReader(after, 500);
    for (const { id, email, confirmedAt, pausedUntil } of readers) {
      const preferences = await store.preferences(id);
      const paused = pausedUntil === undefined ? null : instant(pausedUntil);
      say(JSON.stringify({ email, confirmed: instant(confirmedAt), ...preferences, pausedUntil: paused }));
    }
    const last = readers.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** Newsletters by slug. Throws for one that the newspaper does not have. */
function newslettersOf(slugs: string[]): string[] {
  const settings = readFileSync(join(environment.contentDir, "newspaper.yaml"), "utf8");
  const known = Newspaper.parse(parse(settings)).newsletters.map(({ slug }) => slug);
  for (const slug of slugs)
    if (!known.includes(slug))
      throw new Error(`there is no newsletter "${slug}": use one of ${known.join(", ")}`);
  return slugs;
}

/** A server that runs meanwhile writes between the steps, and waits for one at most: some 70 ms, and 20 to itself. */
const PER_STEP = 500;
const BETWEEN_STEPS = 20;
const MOST_LINES = 20;

async function importAll(store: AudienceStore, args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { newsletter: { type: "string", multiple: true, default: [] } },
  });
  const newsletters = newslettersOf(values.newsletter);
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(`which file? One at a time.\n\n${USAGE}`);
  const { readers, left, again, unreadable } = readImport(textOf(readFileSync(file)), now);
  let added = 0;
  for (let i = 0; i < readers.length; i += PER_STEP) {
    added += await store.importReaders(
      readers.slice(i, i + PER_STEP).map(({ email, confirmedAt }) => ({
        id: newId(),
        email,
        emailHash: addressHash(secrets, email),
        rhythm: "at-once",
        confirmedAt,
        newsletters,
      })),
      now,
    );
    await pause(BETWEEN_STEPS);
  }
  const lines = unreadable.slice(0, MOST_LINES).join(", ") + (unreadable.length > MOST_LINES ? ", …" : "");
  say(
    `${added} added, ${readers.length - added} known or suppressed, ${left} not subscribed any more, ${again} listed again, ${unreadable.length} without an address${unreadable.length > 0 ? ` (lines ${lines})` : ""}`,
  );
}

const COMMANDS: Record<string, (store: AudienceStore, args: string[]) => Promise<void>> = {
  stats: async (store) => say(JSON.stringify(await store.stats(), null, 2)),
  export: exportAll,
  import: importAll,
  async delete(store, words) {
    const { emailHash } = addressOf(words);
    const reader = await store.readerByHash(emailHash);
    if (reader) await store.forget(reader.id, now);
    const isKnown = (await store.withdraw(emailHash)) || reader;
    say(isKnown ? "deleted" : "there is no such reader");
  },
  async suppress(store, words) {
    await store.suppress(addressOf(words).emailHash, "manual", now);
    say("suppressed");
  },
  // A string of a TXT record has at most 255 bytes (RFC 1035, 3.3).
  dns: async () =>
    say(
      `${keys.dkim.selector}._domainkey TXT ${dkimRecord(keys)
        .match(/.{1,255}/g)
        ?.map((text) => `"${text}"`)
        .join(" ")}`,
    ),
  "webhook-key": async () => say(secrets.webhookKey),
};

const TAKES_WORDS = ["import", "delete", "suppress"];
const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(name ? 1 : 0);
}
// Whoever reads the beginning only, as `head` does, has what was asked for.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
let store: AudienceStore | undefined;
try {
  if (!TAKES_WORDS.includes(name)) noMore(args);
  store = await openAudienceStore(environment);
  await command(store, args);
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await store?.close();
}
