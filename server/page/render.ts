import type { IncomingMessage, ServerResponse } from "node:http";
import { Capture, standInRequest } from "./capture.ts";
import type { Render } from "./press.ts";

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Asks Next. The answer is whole; it rejects after `patience` milliseconds. */
export function renderWith(handler: NextHandler, patience: number): Render {
  return async (question) => {
    const request = standInRequest(question);
    const response = new Capture(request);
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`it was not rendered within ${patience} ms`)), patience);
    try {
      const rendered = Promise.resolve(handler(request, response)).then(() => response.answer);
      return await Promise.race([rendered, late]);
    } finally {
      clearTimeout(timer);
      request.destroy();
    }
  };
}
