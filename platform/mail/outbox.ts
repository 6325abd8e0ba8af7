import { createHash } from "node:crypto";
import { mkdirSync } from "node:fs";
import { access, open, rename } from "node:fs/promises";
import { join } from "node:path";
import type { Mail, MailCarrier } from "#audience/ports/mail.ts";
import { compile } from "./compile.ts";
import type { Sender } from "./sender.ts";

/** Where mail goes without an SMTP server. */
export function outboxFolder(dataDir: string): string {
  const folder = join(dataDir, "outbox");
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** The same delivery has the same file: after a crash it is there, or it is not. */
const fileName = ({ key, at }: Pick<Mail, "key" | "at">) => {
  const time = new Date(at).toISOString().replaceAll(/[-:.]/g, "");
  return `${time}-${createHash("sha256").update(key).digest("hex").slice(0, 16)}.eml`;
};

async function sync(path: string) {
  const handle = await open(path);
  await handle.sync();
  await handle.close();
}

/** Writes mail as .eml files, where no SMTP server is set. */
export function outbox(folder: string, sender: () => Sender): MailCarrier {
  return {
    lanes: 4,
    async send(mail, commit) {
      try {
        const { message } = await compile(mail, sender());
        const path = join(folder, fileName(mail));
        const draft = await open(`${path}.draft`, "w", 0o600);
        await draft.writeFile(message);
        await draft.sync();
        await draft.close();
        if (!(await commit())) return { as: "withdrawn" };
        await rename(`${path}.draft`, path);
        await sync(folder);
        return { as: "accepted" };
      } catch (error) {
        return { as: "unavailable", response: error instanceof Error ? error.message : String(error) };
      }
    },
    async outcome(mail) {
      const there = await access(join(folder, fileName(mail))).then(
        () => true,
        () => false,
      );
      return there ? "accepted" : "absent";
    },
    async close() {},
  };
}
