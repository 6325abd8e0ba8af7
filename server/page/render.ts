import type { IncomingMessage, ServerResponse } from "node:http";
import { type Reads, recordReads } from "#newsroom/catalogue/dependencies.ts";
import { type Answer, Capture, type Question, standInRequest } from "./capture.ts";

export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export type Rendering = Answer & { reads: Reads };
export type Render = (question: Question) => Promise<Rendering>;

/** Asks Next for a page, and notes what the page read. Rejects after `patience` milliseconds. */
export function renderWith(handler: NextHandler, patience: number): Render {
  return async (question) => {
    const request = standInRequest(question);
    const response = new Capture(request);
    const { result, reads } = recordReads(async () => {
      await handler(request, response);
      return await response.answer;
    });
    const late = Promise.withResolvers<never>();
    const timer = setTimeout(
      () => late.reject(new Error(`${question.url} was not rendered within ${patience} ms`)),
      patience,
    );
    try {
      return { ...(await Promise.race([result, late.promise])), reads };
    } finally {
      clearTimeout(timer);
      request.destroy();
    }
  };
}
