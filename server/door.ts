import { tracingChannel } from "node:diagnostics_channel";
import { setImmediate as endOfTurn } from "node:timers/promises";

type Listening = { server: { _handle: { close(): void } | null } };

/**
 * Remembers the sockets on which this process begins to listen. node:cluster keeps its own to itself, and lets go of it, with
 * every connection that no worker has taken yet, as soon as the last worker stops. What is returned closes them before:
 * nobody comes in any more, and who is inside is still handed over.
 */
export function watchDoor(): () => Promise<void> {
  const handles: { close(): void }[] = [];
  const channel = tracingChannel("net.server.listen").asyncEnd;
  const watch = (message: unknown) => {
    const { _handle } = (message as Listening).server;
    if (_handle) handles.push(_handle);
  };
  channel.subscribe(watch);
  return async () => {
    channel.unsubscribe(watch);
    // Comes after all connections of this turn have been accepted: the kernel breaks off those that have not.
    await endOfTurn();
    for (const handle of handles) handle.close();
  };
}
