/** One form of an answer: its bytes, and its whole head as name, value, name, value … so that sending it is a copy. */
export type Form = {
  body: Buffer;
  head: readonly string[];
  /** Head of the 304 that says: you have it. */
  unchanged: readonly string[];
};

/** An answer that is ready to be sent as often as it is asked for. */
export type Ready = {
  status: number;
  /** Opaque part of the ETag (RFC 9110, 8.8.3); every form adds its own ending. */
  tag: string;
  plain: Form;
  br?: Form;
  gzip?: Form;
};

export type Bodies = { plain: Buffer; br?: Buffer; gzip?: Buffer };

/** Headers that a 304 repeats (RFC 9110, 15.4.5). */
const REPEATED = new Set([
  "cache-control",
  "vary",
  "expires",
  "surrogate-key",
  "cache-tag",
  "content-location",
]);

const ENDINGS = { plain: "", br: "-br", gzip: "-gz" } as const;

/** An ETag of one form. Forms differ in their bytes, so a strong ETag must differ too. */
export const entityTag = (tag: string, form: keyof typeof ENDINGS) => `"${tag}${ENDINGS[form]}"`;

/** Builds the answer from headers that all forms share (Content-Type, Cache-Control …). */
export function ready(status: number, tag: string, bodies: Bodies, headers: readonly string[]): Ready {
  const varies = bodies.br || bodies.gzip ? ["Vary", "Accept-Encoding"] : [];
  const shared = [...headers, ...varies];
  const repeated = shared.flatMap((name, i) =>
    i % 2 === 0 && REPEATED.has(name.toLowerCase()) ? [name, shared[i + 1] ?? ""] : [],
  );
  const form = (name: keyof Bodies, body: Buffer): Form => ({
    body,
    head: [
      ...shared,
      ...(name === "plain" ? [] : ["Content-Encoding", name]),
      "Content-Length",
      String(body.length),
      "ETag",
      entityTag(tag, name),
    ],
    unchanged: [...repeated, "ETag", entityTag(tag, name)],
  });
  return {
    status,
    tag,
    plain: form("plain", bodies.plain),
    ...(bodies.br && { br: form("br", bodies.br) }),
    ...(bodies.gzip && { gzip: form("gzip", bodies.gzip) }),
  };
}

/** Bytes that an answer keeps in memory, heads included. */
export const weight = ({ plain, br, gzip }: Ready) =>
  2048 + plain.body.length + (br?.body.length ?? 0) + (gzip?.body.length ?? 0);
