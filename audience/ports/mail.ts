/** One message to one address, complete but for its signature. */
export type Mail = {
  /** Names the delivery: the local part of the Message-ID, and the .eml file's name. Letters, digits, `.`, `-`, `_`. */
  key: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  /** What stands in html and text in place of these words: a reader's own links. */
  own: Readonly<Record<string, string>>;
  headers: Record<string, string>;
  /** Epoch milliseconds; the Date header. */
  at: number;
};

export type MailOutcome =
  /** The next server took it (250): what becomes of it there, only a report can say. */
  | { as: "accepted" }
  /** Nothing left: `commit` said no. */
  | { as: "withdrawn" }
  /** The address or the message was refused for good (5xx); `enhanced` is the code of RFC 3463, such as 5.1.1. */
  | { as: "refused"; code: number; enhanced: string | undefined; response: string }
  /** Refused for now (4xx): this address, later. */
  | { as: "deferred"; response: string }
  /** Our own server cannot be reached or does not want us: everybody, later. */
  | { as: "unavailable"; response: string }
  /** The connection broke after the message had left, before the answer came. */
  | { as: "unknown"; response: string };

export interface MailCarrier {
  /** How many messages may be under way at once; of these, one at a time is past its `commit`. */
  lanes: number;
  /** Everything that can go wrong before the message leaves goes wrong before `commit`, which has the last word. Never rejects. */
  send(mail: Mail, commit: () => Promise<boolean>): Promise<MailOutcome>;
  /** What became of a message whose sender died: `absent` where it certainly never left. */
  outcome(mail: Pick<Mail, "key" | "at">): Promise<"accepted" | "absent" | "unknown">;
  close(): Promise<void>;
}
