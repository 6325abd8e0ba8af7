import { buffer } from "node:stream/consumers";
import DKIM from "nodemailer/lib/dkim";
import MailComposer from "nodemailer/lib/mail-composer";
import type { Mail } from "#audience/ports/mail.ts";
import { type Sender, senderDomain } from "./sender.ts";

/**
 * What the signature covers: RFC 6376's advice, and both headers of one-click unsubscription, as RFC 8058 demands
 * (nodemailer's own list leaves List-Unsubscribe-Post out). Content-Transfer-Encoding is left to servers on the way.
 */
const SIGNED = [
  "From",
  "Sender",
  "Reply-To",
  "Subject",
  "Date",
  "Message-ID",
  "To",
  "MIME-Version",
  "Content-Type",
  "List-Id",
  "List-Unsubscribe",
  "List-Unsubscribe-Post",
].join(":");

/** The whole message, signed, as it goes over the wire. Nothing in it depends on when it is compiled. */
export async function compile(mail: Mail, sender: Sender): Promise<Buffer> {
  const domain = senderDomain(sender);
  const node = new MailComposer({
    from: { name: sender.name, address: sender.address },
    to: { name: "", address: mail.to },
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    // As they stand: a mail program must find an address in them, not an encoded word.
    headers: Object.fromEntries(
      Object.entries(mail.headers).map(([name, value]) => [name, { prepared: true, foldLines: true, value }]),
    ),
    messageId: `<${mail.key}@${domain}>`,
    date: new Date(mail.at),
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile();
  const dkim = new DKIM({
    keySelector: sender.dkim.selector,
    domainName: domain,
    privateKey: sender.dkim.privateKey,
    headerFieldNames: SIGNED,
  });
  return buffer(dkim.sign(await node.build()));
}
