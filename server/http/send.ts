import type { IncomingMessage, ServerResponse } from "node:http";
import { codings } from "./accept-encoding.ts";
import type { Form, Ready } from "./ready.ts";

/** Whether If-None-Match names this answer in any of its forms (weak comparison, RFC 9110, 13.1.2). */
export const isNamed = (field: string, tag: string) =>
  field.includes(`"${tag}"`) || field.includes(`"${tag}-`) || field.trim() === "*";

function formFor(answer: Ready, field: string | undefined): Form {
  for (const coding of codings(field)) {
    const form = coding === "plain" ? answer.plain() : answer[coding];
    if (form) return form;
  }
  return answer.plain();
}

/** Sends a ready answer to GET or HEAD: in the best coding, or 304 where the client has it. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Ready) {
  const { headers } = request;
  const had = headers["if-none-match"];
  const form = formFor(answer, headers["accept-encoding"]);
  if (had !== undefined && answer.status === 200 && isNamed(had, answer.tag)) {
    response.writeHead(304, form.unchanged as string[]);
    response.end();
    return;
  }
  response.writeHead(answer.status, form.head as string[]);
  if (request.method === "HEAD") response.end();
  else response.end(form.body);
}
