import { once } from "node:events";
import { createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}

/** Waits until something answers there with less than 500; gives up after `seconds`. */
export async function untilAnswers(url: string, seconds = 60): Promise<void> {
  const deadline = Date.now() + seconds * 1000;
  while (Date.now() < deadline) {
    const answered = await fetch(url).then(
      (answer) => answer.status < 500,
      () => false,
    );
    if (answered) return;
    await pause(50);
  }
  throw new Error(`nothing answered at ${url} within ${seconds} s`);
}
