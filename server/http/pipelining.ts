import type { IncomingMessage, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** Answers that may wait on a connection behind one that is not sent yet. Browsers ask one thing after the other. */
const MOST_WAITING = 100;

const waiting = new WeakMap<Socket, number>();

/**
 * Whether a client asks on and on without taking the answers; his connection is closed. Node makes an answer of every request that a
 * piece of 64 KB holds: two thousand, and megabytes for each such connection.
 */
export function asksTooMuch({ socket }: IncomingMessage, response: ServerResponse): boolean {
  if (socket.destroyed) return true;
  // Node gives an answer its socket when its turn has come.
  if (response.socket !== null) return false;
  const count = (waiting.get(socket) ?? 0) + 1;
  if (count > MOST_WAITING) {
    socket.destroy();
    return true;
  }
  waiting.set(socket, count);
  response.once("close", () => waiting.set(socket, (waiting.get(socket) ?? 1) - 1));
  return false;
}
