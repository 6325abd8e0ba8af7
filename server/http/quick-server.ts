import { Server, type ServerOptions } from "node:http";
import type { Socket } from "node:net";
import { handleOf } from "./handle.ts";
import type { PlainRequest } from "./plain-request.ts";
import { type Host, QuickConnection } from "./quick-connection.ts";
import type { Wire } from "./wire.ts";

/** The answer to a plain request that stands ready. */
export type AtOnce = (request: PlainRequest) => Wire | undefined;

/**
 * Node's HTTP server, with a shorter way for what is asked most: a plain request whose answer stands ready is answered on the
 * connection itself (docs/decisions/0006). At the first thing that is not so simple (a form, a second request in the same piece,
 * half a head), the connection is Node's, as if nobody had looked at it, and remains so.
 */
export class QuickServer extends Server {
  #waiting = new Set<QuickConnection>();

  constructor(options: ServerOptions, atOnce: AtOnce) {
    super(options);
    // Who ends his side after his last request still gets the answer.
    Object.assign(this, { httpAllowHalfOpen: true });
    const [listener] = this.listeners("connection");
    const attend = listener as (socket: Socket) => void;
    const host: Host = {
      patience: () => this.keepAliveTimeout,
      // A server that is ending says so in each answer: Node does that.
      answerTo: (request) => (this.listening ? atOnce(request) : undefined),
      takeOver: (socket, last) => {
        // Node finds it where it begins to read: given to it earlier, it could not make the client wait.
        socket.pause().unshift(last);
        attend.call(this, socket);
        socket.resume();
      },
      forget: (connection) => void this.#waiting.delete(connection),
    };
    this.removeAllListeners("connection");
    this.on("connection", (socket: Socket) => {
      const handle = handleOf(socket);
      if (handle) this.#waiting.add(new QuickConnection(socket, handle, host));
    });
  }

  override closeIdleConnections() {
    super.closeIdleConnections();
    // Not before what was begun has been taken. A client that is gone without a word would never end his side.
    for (const { socket } of this.#waiting) socket.destroySoon();
  }

  override closeAllConnections() {
    super.closeAllConnections();
    for (const { socket } of this.#waiting) socket.destroy();
  }
}
