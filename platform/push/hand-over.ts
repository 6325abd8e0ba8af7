import { once } from "node:events";
import { type IncomingMessage, request as overHttp, type RequestOptions } from "node:http";
import { request as overHttps } from "node:https";

/** What was answered, or that nothing left because `commit` said no. */
export type Answer = Pick<IncomingMessage, "statusCode" | "statusMessage" | "headers"> | "withdrawn";

const PATIENCE = 20_000;

/**
 * Sends a request whose last byte waits for `commit`: a server that was promised more bytes can do nothing with those it has, so
 * until then a crash of either side leaves nothing behind. An answer before that is a refusal. Follows no redirect.
 */
export async function handOver(
  address: string,
  options: RequestOptions,
  body: Buffer,
  commit: () => Promise<boolean>,
): Promise<Answer> {
  const send = address.startsWith("http:") ? overHttp : overHttps;
  const request = send(address, options);
  // Heard below while somebody waits for an answer; at any other time it must not end the process.
  request.on("error", () => {});
  const answered = once(request, "response") as Promise<[IncomingMessage]>;
  answered.catch(() => {});
  const inTime = async <T>(step: Promise<T>): Promise<T> => {
    const timer = setTimeout(() => request.destroy(new Error("no answer in time")), PATIENCE);
    return await step.finally(() => clearTimeout(timer));
  };
  const waiting = new Promise<void>((resolve) => {
    request.write(body.subarray(0, -1), (error) => error ?? resolve());
  });
  try {
    const [early] = (await inTime(Promise.race([answered, waiting]))) ?? [];
    if (early) return early;
    if (!(await commit())) return "withdrawn";
    request.end(body.subarray(-1));
    const [answer] = await inTime(answered);
    answer.on("error", () => {}).resume();
    return answer;
  } finally {
    if (!request.writableEnded) request.destroy();
  }
}
