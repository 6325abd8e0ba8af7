// `npm run audience -- stats | export | import FILE --newsletter SLUG | delete ADDRESS | suppress ADDRESS | dns | webhook-key`
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { parse } from "yaml";
import { EmailAddress } from "#audience/address.ts";
import { readImport } from "#audience/import.ts";
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

/** The address that a command names; ends the command where it is none. */
function addressOf(text: string | undefined): { email: string; emailHash: string } {
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

async function importAll(store: AudienceStore, args: string[]) {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { newsletter: { type: "string", multiple: true, default: [] } },
  });
  const newsletters = newslettersOf(values.newsletter);
  const [file] = positionals;
  if (file === undefined) throw new Error(`which file?\n\n${USAGE}`);
  const { readers, skipped } = readImport(readFileSync(file, "utf8"), now);
  const added = await store.importReaders(
    readers.map(({ email, confirmedAt }) => ({
      id: newId(),
      email,
      emailHash: addressHash(secrets, email),
      rhythm: "at-once",
      confirmedAt,
      newsletters,
    })),
    now,
  );
  say(
    `${added} added, ${readers.length - added} known or suppressed, ${skipped} not subscribed or without an address`,
  );
}

const COMMANDS: Record<string, (store: AudienceStore, args: string[]) => Promise<void>> = {
  stats: async (store) => say(JSON.stringify(await store.stats(), null, 2)),
  export: exportAll,
  import: importAll,
  async delete(store, [address]) {
    const reader = await store.readerByHash(addressOf(address).emailHash);
    if (reader) await store.forget(reader.id, now);
    say(reader ? "deleted" : "there is no such reader");
  },
  async suppress(store, [address]) {
    await store.suppress(addressOf(address).emailHash, "manual", now);
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

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
if (!command) {
  process.stderr.write(`${USAGE}\n`);
  process.exit(name ? 1 : 0);
}
const store = await openAudienceStore(environment);
try {
  await command(store, args);
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await store.close();
}
