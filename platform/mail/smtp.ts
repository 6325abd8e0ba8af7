import { Readable } from "node:stream";
import { createTransport } from "nodemailer";
import type { Mail, MailCarrier, MailOutcome } from "#audience/ports/mail.ts";
import { type Compiled, compile } from "./compile.ts";
import type { Sender } from "./sender.ts";

/** Connections. Each carries a message up to its last byte; the last bytes leave one after the other (see `gated`). */
const CONNECTIONS = 5;
/** Mails over one connection: OpenSMTPD takes no more (452), and then everybody would have to wait. */
const MAILS = 100;
const PATIENCE = 60_000;

class Withdrawn extends Error {}

/**
 * The message, whose end comes only after `commit`: SMTP hands a message over with the dot after its last byte (RFC 5321,
 * 4.1.1.4), so until then a crash of either side leaves nothing behind.
 */
function gated(message: Buffer, commit: () => Promise<boolean>, began: () => void) {
  let given = false;
  return new Readable({
    read() {
      if (!given) {
        given = true;
        this.push(message);
        return;
      }
      commit().then(
        (go) => {
          if (!go) return this.destroy(new Withdrawn("withdrawn"));
          began();
          this.push(null);
        },
        (error: Error) => this.destroy(error),
      );
    },
  });
}

type SmtpError = Error & { code?: string; command?: string; responseCode?: number; response?: string };

/** What an error of nodemailer means. `left`: the dot may have been sent. */
export function outcomeOf(error: SmtpError, left: boolean): MailOutcome {
  const response = error.response ?? error.message;
  const code = error.responseCode;
  const concernsMessage = error.command === "RCPT TO" || error.command === "DATA" || left;
  if (code === undefined || code === 0)
    return left ? { as: "unknown", response } : { as: "unavailable", response };
  if (!concernsMessage || code === 421) return { as: "unavailable", response };
  if (code < 500) return { as: "deferred", response };
  return {
    as: "refused",
    code,
    enhanced: /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response)?.[1],
    response,
  };
}

/** Sends mail to the server of SMTP_URL. */
export function smtp(url: string, sender: () => Sender): MailCarrier {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: MAILS,
    maxRequeues: 0,
    connectionTimeout: PATIENCE / 2,
    greetingTimeout: PATIENCE / 2,
    socketTimeout: PATIENCE,
  } as Parameters<typeof createTransport>[0]);

  /** Straight to the pool: the message is ready, and composing it anew would cost more than all the rest. */
  const hand = (mail: Mail, { envelope }: Compiled, content: Readable) =>
    new Promise<void>((taken, failed) => {
      const message = {
        getEnvelope: () => envelope,
        messageId: () => mail.key,
        getHeader: () => mail.key,
        createReadStream: () => content,
      };
      transport.transporter.send({ message, data: {} } as never, (error) =>
        error ? failed(error) : taken(),
      );
    });

  return {
    lanes: CONNECTIONS,
    async send(mail, commit) {
      let left = false;
      let withdrawn = false;
      const ask = async () => {
        const go = await commit();
        withdrawn = !go;
        return go;
      };
      try {
        const compiled = await compile(mail, sender());
        const content = gated(compiled.message, ask, () => {
          left = true;
        });
        await hand(mail, compiled, content);
        return { as: "accepted" };
      } catch (error) {
        return withdrawn ? { as: "withdrawn" } : outcomeOf(error as SmtpError, left);
      }
    },
    async outcome() {
      return "unknown";
    },
    async close() {
      transport.close();
    },
  };
}
