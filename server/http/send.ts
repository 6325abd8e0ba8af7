import type { IncomingMessage, ServerResponse } from "node:http";
import { codings } from "./accept-encoding.ts";
import type { Form, Ready } from "./ready.ts";
import type { Wire } from "./wire.ts";

/** Whether If-None-Match names this answer in any of its forms (weak comparison, RFC 9110, 13.1.2). */
export const isNamed = (field: string, tag: string) =>
  field.includes(`"${tag}"`) || field.includes(`"${tag}-`) || field.trim() === "*";

/**
 * The ETag of this answer, in whichever form, that If-None-Match names. A 304 repeats it: of another form's, a cache would not know
 * what it had (RFC 9111, 4.3.4), or would take the one form's bytes for the other's.
 */
function namedIn(field: string, { etag }: Form, tag: string): string {
  if (field.includes(etag)) return etag;
  const at = Math.max(field.indexOf(`"${tag}"`), field.indexOf(`"${tag}-`));
  const end = field.indexOf('"', at + 1);
  return at < 0 || end < 0 ? etag : field.slice(at, end + 1);
}

function formFor(answer: Ready, field: string | undefined): Form {
  for (const coding of codings(field)) {
    const form = coding === "plain" ? answer.plain() : answer[coding];
    if (form) return form;
  }
  return answer.plain();
}

const ACCEPT_ENCODING = "accept-encoding";
const IF_NONE_MATCH = "if-none-match";

/** The message that a client gets who takes these codings (Accept-Encoding) and has these answers (If-None-Match). */
export function messageFor(answer: Ready, accepts: string | undefined, had: string | undefined): Wire {
  const form = formFor(answer, accepts);
  const isUnchanged = had !== undefined && answer.status === 200 && isNamed(had, answer.tag);
  return isUnchanged ? form.unchanged(namedIn(had, form, answer.tag)) : form.whole;
}

/** Sends a ready answer to GET or HEAD: in the best coding, or 304 where the client has it. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Ready) {
  let accepts: string | undefined;
  let had: string | undefined;
  // Two fields are wanted: `request.headers` would make an object of all of them.
  const { rawHeaders } = request;
  for (let i = 0; i < rawHeaders.length; i += 2) {
    const name = rawHeaders[i] as string;
    if (name.length === ACCEPT_ENCODING.length && name.toLowerCase() === ACCEPT_ENCODING)
      accepts = accepts === undefined ? rawHeaders[i + 1] : `${accepts},${rawHeaders[i + 1]}`;
    else if (name.length === IF_NONE_MATCH.length && name.toLowerCase() === IF_NONE_MATCH)
      had = had === undefined ? rawHeaders[i + 1] : `${had},${rawHeaders[i + 1]}`;
  }
  messageFor(answer, accepts, had).send(request, response);
}
