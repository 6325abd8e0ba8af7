import { setTimeout as pause } from "node:timers/promises";

/** Waits until something answers there with less than 500; throws after `seconds`. */
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
