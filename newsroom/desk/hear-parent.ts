import type { Employed, Hear } from "./employ.ts";
import type { FromDesk, ToDesk } from "./messages.ts";

/** The process that started this one has the desk, and speaks as the desk's thread does. */
export function hearParent(hear: Hear): Employed {
  const { promise: ready, resolve } = Promise.withResolvers<void>();
  const listen = (message: FromDesk) => {
    if (message.type === "ready") resolve();
    else if (message.type === "changed") hear(message.keys, message.revision);
  };
  process.on("message", listen);
  process.send?.({ type: "desk?" } satisfies ToDesk);
  return { ready, close: async () => void process.off("message", listen) };
}
