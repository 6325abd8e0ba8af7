import { parentPort } from "node:worker_threads";
import type { Employed, Hear } from "./employ.ts";
import type { FromDesk, ToDesk } from "./messages.ts";

/** The process, or the thread, that started this one has the desk, and speaks as the desk's thread does. */
export function hearParent(hear: Hear): Employed {
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const listen = (message: FromDesk) => {
    if (message.type === "ready") resolve();
    else if (message.type === "changed") hear(message.keys, message.revision);
  };
  const question: ToDesk = { type: "desk?" };
  const parent = parentPort ?? process;
  parent.on("message", listen);
  if (parentPort) parentPort.postMessage(question);
  else process.send?.(question);
  return { ready, close: async () => void parent.off("message", listen) };
}
