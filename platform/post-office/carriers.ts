import { createPrivateKey } from "node:crypto";
import type { MailCarrier } from "#audience/ports/mail.ts";
import type { PushCarrier } from "#audience/ports/push.ts";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Environment } from "../env.ts";
import type { Keys } from "../keys.ts";
import { outbox, outboxFolder } from "../mail/outbox.ts";
import type { Sender } from "../mail/sender.ts";
import { smtp } from "../mail/smtp.ts";
import { webPushCarrier } from "../push/web-push.ts";

/** Mail by SMTP, or into STET_DATA/outbox where no server is set. */
export function mailCarrier(
  { smtpUrl, dataDir }: Environment,
  keys: Keys,
  catalogue: Catalogue,
): MailCarrier {
  // Read once: reading a key takes longer than signing with it.
  const dkim = { selector: keys.dkim.selector, privateKey: createPrivateKey(keys.dkim.privateKey) };
  const sender = (): Sender => {
    const { name, contact } = catalogue.newspaper();
    return { name, address: contact.email, dkim };
  };
  return smtpUrl ? smtp(smtpUrl, sender) : outbox(outboxFolder(dataDir), sender);
}

export const pushCarrier = (environment: Environment, keys: Keys, catalogue: Catalogue): PushCarrier =>
  webPushCarrier({
    vapid: keys.vapid,
    subject: () => environment.vapidSubject ?? `mailto:${catalogue.newspaper().contact.email}`,
    testHosts: environment.testPushHosts,
  });
