import { type IncomingMessage, type ServerResponse, STATUS_CODES } from "node:http";

const DATE_LENGTH = "Thu, 02 Mar 2017 12:00:00 GMT".length;

let second = 0;
let date = "";
/** The Date field of this second (RFC 9110, 6.6.1). */
function dateNow(): number {
  const now = Math.floor(Date.now() / 1000);
  if (now !== second) {
    second = now;
    date = new Date(now * 1000).toUTCString();
  }
  return second;
}

/** Node's own marks on a response: "the head is made" and "the head is sent". */
type Marks = { _header: string | null; _headerSent: boolean };

/**
 * A whole message as it goes over the wire: head and body in one piece of memory, so that sending it is one system call
 * and no header is made or checked again. Twice as many answers a second as with `writeHead` (docs/decisions/0003).
 */
export class Wire {
  #bytes: Buffer;
  #bodyAt: number;
  #dateAt: number;
  #second = 0;
  #status: number;
  #head: readonly string[];

  /** `head`: name, value, name, value … without Date and Connection. */
  constructor(status: number, head: readonly string[], body: Buffer) {
    const lines = head.map((text, i) => (i % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join("");
    const start = `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ""}\r\n${lines}Date: `;
    this.#dateAt = Buffer.byteLength(start, "latin1");
    this.#bodyAt = this.#dateAt + DATE_LENGTH + 4;
    this.#bytes = Buffer.allocUnsafeSlow(this.#bodyAt + body.length);
    this.#bytes.write(`${start}${" ".repeat(DATE_LENGTH)}\r\n\r\n`, "latin1");
    body.copy(this.#bytes, this.#bodyAt);
    this.#status = status;
    this.#head = head;
  }

  get body(): Buffer {
    return this.#bytes.subarray(this.#bodyAt);
  }

  get size(): number {
    return this.#bytes.length;
  }

  /** Sends the message to GET or HEAD. A connection that is to be closed, or an old one, gets its head from Node. */
  send(request: IncomingMessage, response: ServerResponse) {
    if (!response.shouldKeepAlive || request.httpVersionMinor !== 1 || request.method !== "GET") {
      response.writeHead(this.#status, this.#head as string[]);
      response.end(request.method === "HEAD" || this.#status === 304 ? undefined : this.body);
      return;
    }
    const marks = response as unknown as Marks;
    marks._header = "ready";
    marks._headerSent = true;
    response.end(this.bytes());
  }

  /** The message as it goes to a client who keeps the connection. */
  bytes(): Buffer {
    if (this.#second !== dateNow()) {
      this.#second = second;
      this.#bytes.write(date, this.#dateAt, "latin1");
    }
    return this.#bytes;
  }
}
