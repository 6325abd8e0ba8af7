import { Server, type ServerOptions } from "node:http";
import type { Socket } from "node:net";
import { type PlainRequest, readPlain } from "./plain-request.ts";
import type { Wire } from "./wire.ts";

/** The answer to a plain request that stands ready. */
export type AtOnce = (request: PlainRequest) => Wire | undefined;

/** A longer head is read by Node, which has its own limit. */
const LONGEST_HEAD = 8_192;

/**
 * Node's HTTP server, with a shorter way for what is asked most: a plain request whose answer stands ready is answered on the
 * socket itself (docs/decisions/0006). At the first thing that is not so simple (a form, a second request in the same piece,
 * half a head, a picture), the connection is Node's, as if nobody had looked at it, and remains so.
 */
export class QuickServer extends Server {
  #waiting = new Set<Socket>();
  #atOnce: AtOnce;
  #takeOver: (socket: Socket) => void;

  constructor(options: ServerOptions, atOnce: AtOnce) {
    super(options);
    this.#atOnce = atOnce;
    const [takeOver] = this.listeners("connection");
    this.#takeOver = takeOver as (socket: Socket) => void;
    this.removeAllListeners("connection");
    this.on("connection", (socket: Socket) => this.#attend(socket));
  }

  override closeIdleConnections() {
    super.closeIdleConnections();
    for (const socket of this.#waiting) socket.end();
  }

  override closeAllConnections() {
    super.closeAllConnections();
    for (const socket of this.#waiting) socket.destroy();
  }

  #attend(socket: Socket) {
    const leave = () => {
      this.#waiting.delete(socket);
      socket.off("data", read).off("end", end).off("error", drop).off("timeout", drop).off("close", leave);
    };
    const end = () => void socket.end();
    const drop = () => void socket.destroy();
    const read = (chunk: Buffer) => {
      const wire = this.#answerTo(socket, chunk);
      if (wire) return void socket.write(wire.bytes());
      leave();
      socket.setTimeout(0);
      // Node finds it where it begins to read: given to it earlier, it could not make the client wait.
      socket.pause().unshift(chunk);
      this.#takeOver.call(this, socket);
      socket.resume();
    };
    this.#waiting.add(socket);
    // Silent, or no longer taking what it asked for.
    socket.setTimeout(this.keepAliveTimeout);
    socket.on("data", read).on("end", end).on("error", drop).on("timeout", drop).on("close", leave);
  }

  #answerTo(socket: Socket, chunk: Buffer): Wire | undefined {
    // A server that is ending says so in each answer; and who asks on without reading has to wait. Node does both.
    if (!this.listening || socket.writableLength > 0 || chunk.length > LONGEST_HEAD) return undefined;
    const request = readPlain(chunk.toString("latin1"));
    return request && this.#atOnce(request);
  }
}
