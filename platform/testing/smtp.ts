import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

export type Received = { from: string; to: string[]; raw: Buffer };

/** What the server says to a recipient or to a message: undefined takes it. */
type Refusal = { code: number; message: string } | undefined;

const refusalError = ({ code, message }: NonNullable<Refusal>) =>
  Object.assign(new Error(message), { responseCode: code });

/** A real SMTP server that keeps what it accepts. */
export class TestSmtp {
  received: Received[] = [];
  /** Connections that were made. */
  sessions = 0;
  /** Set by a test. */
  onRecipient: (address: string) => Refusal = () => undefined;
  onMessage: (message: Received) => Promise<Refusal> | Refusal = () => undefined;
  #server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onConnect: (_session, done) => {
      this.sessions++;
      done();
    },
    onRcptTo: ({ address }, _session, done) => {
      const refusal = this.onRecipient(address);
      done(refusal && refusalError(refusal));
    },
    onData: async (stream, { envelope }, done) => {
      const from = envelope.mailFrom ? envelope.mailFrom.address : "";
      const raw = await buffer(stream).catch(() => undefined);
      if (!raw) return;
      const message = { from, to: envelope.rcptTo.map(({ address }) => address), raw };
      const refusal = await this.onMessage(message);
      if (!refusal) this.received.push(message);
      done(refusal && refusalError(refusal));
    },
  });

  async start(port = 0): Promise<string> {
    this.#server.on("error", () => {});
    this.#server.listen(port, "127.0.0.1");
    await once(this.#server.server, "listening");
    return `smtp://127.0.0.1:${(this.#server.server.address() as AddressInfo).port}`;
  }

  stop = () => new Promise<void>((done) => this.#server.close(() => done()));
}
