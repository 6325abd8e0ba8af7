import {
  IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
  ServerResponse,
} from "node:http";
import { Socket } from "node:net";

/** What Next answered, whole. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** What a page is rendered from: nothing of the reader's connection reaches Next but this. */
export type Question = { url: string; headers: Record<string, string> };

/** A request that never came over a wire: it outlives the reader who caused it. */
export function standInRequest({ url, headers }: Question): IncomingMessage {
  const request = new IncomingMessage(new Socket());
  Object.assign(request, {
    method: "GET",
    url,
    headers,
    httpVersion: "1.1",
    httpVersionMajor: 1,
    httpVersionMinor: 1,
  });
  request.rawHeaders = Object.entries(headers).flat();
  request.push(null);
  request.complete = true;
  return request;
}

type Done = (error?: Error | null) => void;

/** A response that keeps what is written to it. */
export class Capture extends ServerResponse {
  #chunks: Buffer[] = [];
  #settle: PromiseWithResolvers<Answer> = Promise.withResolvers();

  get answer(): Promise<Answer> {
    return this.#settle.promise;
  }

  get #body(): Buffer {
    const [first, ...others] = this.#chunks;
    return first && others.length === 0 ? first : Buffer.concat(this.#chunks);
  }

  #keep(chunk: unknown, encoding: unknown) {
    if (typeof chunk === "string")
      this.#chunks.push(
        Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"),
      );
    // As it is: a copy of a sitemap is megabytes, and nobody who writes here writes into the same bytes again.
    else if (chunk instanceof Uint8Array)
      this.#chunks.push(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength));
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === "object" && value !== null);
    for (const [name, value] of Object.entries((headers ?? {}) as Record<string, OutgoingHttpHeader>))
      this.setHeader(name, value);
    return this;
  }

  override flushHeaders() {}

  override write(chunk: unknown, encoding?: unknown, done?: unknown): boolean {
    this.#keep(chunk, encoding);
    const callback = typeof encoding === "function" ? encoding : done;
    if (typeof callback === "function") queueMicrotask(callback as Done);
    return true;
  }

  override end(chunk?: unknown, encoding?: unknown, done?: unknown): this {
    if (this.writableEnded) return this;
    this.#keep(chunk, encoding);
    const callback = [chunk, encoding, done].find((value) => typeof value === "function");
    this.finished = true;
    this.#settle.resolve({
      status: this.statusCode,
      headers: this.getHeaders(),
      body: this.#body,
    });
    queueMicrotask(() => {
      this.emit("finish");
      this.emit("close");
      (callback as Done | undefined)?.();
    });
    return this;
  }
}
