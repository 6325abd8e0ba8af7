import { generateKeyPairSync, randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import webPush from "web-push";
import type { Environment } from "./env.ts";

/** What must stay the same for as long as readers hold links, subscriptions and signed mail. */
export type Keys = {
  /** Everything that the audience signs and hashes derives from it. */
  secret: string;
  vapid: { publicKey: string; privateKey: string };
  dkim: { selector: string; privateKey: string; publicKey: string };
};

/** The file's text; made once, whole, and readable by its owner alone. Of two processes at once, one makes it. */
function keep(folder: string, name: string, make: () => string): string {
  const path = join(folder, name);
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOENT") throw error;
  }
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, make(), { mode: 0o600, flush: true });
  try {
    linkSync(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    rmSync(draft);
  }
  return readFileSync(path, "utf8");
}

function makeDkim(): string {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", {
    modulusLength: 2048,
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
    publicKeyEncoding: { type: "spki", format: "pem" },
  });
  return JSON.stringify({ selector: "stet", privateKey, publicKey }, null, 2);
}

/** The keys that the environment gives, and for the rest those in STET_DATA/keys, which are made on the first start. */
export function openKeys({ dataDir, secret, vapid }: Environment): Keys {
  const folder = join(dataDir, "keys");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return {
    secret: secret ?? keep(folder, "secret", () => randomBytes(32).toString("base64url")),
    vapid:
      vapid ??
      (JSON.parse(
        keep(folder, "vapid.json", () => JSON.stringify(webPush.generateVAPIDKeys(), null, 2)),
      ) as Keys["vapid"]),
    dkim: JSON.parse(keep(folder, "dkim.json", makeDkim)) as Keys["dkim"],
  };
}

/** The DNS record by which others check our signatures: TXT at `{selector}._domainkey.{domain}`. */
export const dkimRecord = ({ dkim }: Keys) =>
  `v=DKIM1; k=rsa; p=${dkim.publicKey.replace(/-----[A-Z ]+-----|\s/g, "")}`;
