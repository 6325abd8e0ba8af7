import type { Socket } from "node:net";
import type { Handle } from "./handle.ts";
import { type PlainRequest, readPlain } from "./plain-request.ts";
import type { Wire } from "./wire.ts";

/** What a connection needs its server for. */
export type Host = {
  /** Milliseconds of silence, or of taking nothing of an answer, after which a connection is closed. */
  patience: () => number;
  /** The answer to a plain request, where it stands ready and may be sent. */
  answerTo: (request: PlainRequest) => Wire | undefined;
  /** Takes over a connection that asks for more, with what it asked last. */
  takeOver: (socket: Socket, last: Buffer) => void;
  /** This connection is no longer answered here. */
  forget: (connection: QuickConnection) => void;
};

/** A longer head is read by Node, which has its own limit. */
const LONGEST_HEAD = 8_192;
/** What is remembered is held as long as the connection: browsers send some 700 bytes. */
const LONGEST_REMEMBERED = 1_024;
/** What was read last, from whichever connection: it is answered, or copied, before anything else is read. */
const READ = Buffer.allocUnsafeSlow(65_536);

/** A connection whose plain requests are answered beneath Node's socket, without its streams and their events. */
export class QuickConnection {
  readonly socket: Socket;
  #handle: Handle;
  #host: Host;
  /** What Node does with what was read. */
  #nodes: Handle["onread"];
  #bytesRead: number;
  /** Clients repeat themselves: the same bytes are the same question. */
  #asked = "";
  #question: PlainRequest | undefined;
  /** Bytes of an answer that the client had not taken when it was last looked at. */
  #untaken = 0;
  #silence: NodeJS.Timeout;

  constructor(socket: Socket, handle: Handle, host: Host) {
    this.socket = socket;
    this.#handle = handle;
    this.#host = host;
    this.#nodes = handle.onread;
    this.#bytesRead = handle.bytesRead;
    // biome-ignore lint/correctness/useHookAtTopLevel: Node's name for it, no hook of React's.
    handle.useUserBuffer(READ);
    handle.onread = (bytes) => this.#read(bytes);
    this.#silence = setTimeout(() => this.#onSilence(), host.patience()).unref();
    socket.on("end", this.#end).on("error", this.#drop).on("close", this.#leave);
  }

  #end = () => void this.socket.end();
  #drop = () => void this.socket.destroy();
  #leave = () => {
    clearTimeout(this.#silence);
    this.#handle.onread = this.#nodes;
    this.socket.off("end", this.#end).off("error", this.#drop).off("close", this.#leave);
    this.#host.forget(this);
  };

  #read(bytes: ArrayBuffer | undefined) {
    const { bytesRead } = this.#handle;
    const length = bytesRead - this.#bytesRead;
    // The client's end, or an error.
    if (length === 0) return this.#nodes.call(this.#handle, bytes);
    this.#bytesRead = bytesRead;
    const wire = this.#answerTo(length);
    if (wire) return this.#write(wire.bytes());
    this.#leave();
    this.#host.takeOver(this.socket, Buffer.from(READ.subarray(0, length)));
  }

  #answerTo(length: number): Wire | undefined {
    // Who asks on without taking the last answer has to wait. Node sees to it.
    if (this.#untaken > 0 || length > LONGEST_HEAD) return undefined;
    const text = READ.toString("latin1", 0, length);
    const question = text === this.#asked ? this.#question : readPlain(text);
    if (length <= LONGEST_REMEMBERED) {
      this.#asked = text;
      this.#question = question;
    }
    return question && this.#host.answerTo(question);
  }

  #write(bytes: Buffer) {
    this.#silence.refresh();
    const written = this.#handle.writeBuffer(null, bytes);
    if (written === 0) return;
    if (typeof written === "number") return this.#drop();
    this.#untaken = this.#handle.writeQueueSize;
    written.buffer = bytes;
    written.oncomplete = (status) => {
      this.#untaken = 0;
      if (status < 0) this.#drop();
      else this.#silence.refresh();
    };
  }

  #onSilence() {
    const untaken = this.#untaken && this.#handle.writeQueueSize;
    if (untaken === this.#untaken) return this.#drop();
    this.#untaken = untaken;
    this.#silence.refresh();
  }
}
