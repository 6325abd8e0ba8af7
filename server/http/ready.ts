import { Wire } from "./wire.ts";

/** One form of an answer, and the 304 that says: you have it; by which name, where it is another form that the client has. */
export type Form = { whole: Wire; etag: string; unchanged: (etag?: string) => Wire };

/** An answer that is ready to be sent as often as it is asked for. */
export type Ready = {
  status: number;
  /** Opaque part of the ETag (RFC 9110, 8.8.3); every form adds its own ending. */
  tag: string;
  br: Form | undefined;
  gzip: Form | undefined;
  /** Uncompressed. Hardly anybody asks for it where there are others, so it need not be kept. */
  plain: () => Form;
};

export type Coding = "br" | "gzip" | "plain";
export type Bodies = { plain: () => Buffer; br?: Buffer; gzip?: Buffer };

/** Headers that a 304 repeats (RFC 9110, 15.4.5). */
const REPEATED = new Set(["cache-control", "surrogate-key", "cache-tag", "vary", "content-location"]);

const ENDINGS = { plain: "", br: "-br", gzip: "-gz" } as const satisfies Record<Coding, string>;

/** An ETag of one form. Forms differ in their bytes, and so does a form that was compressed again: a strong ETag must differ too. */
export const entityTag = (tag: string, coding: Coding, edition = "") =>
  `"${tag}${ENDINGS[coding]}${coding === "plain" ? "" : edition}"`;

export type Named = { status: number; tag: string; edition?: string };

const NOTHING = Buffer.alloc(0);

/** Builds the answer from headers that all forms share (Content-Type, Cache-Control …). */
export function ready({ status, tag, edition }: Named, bodies: Bodies, headers: readonly string[]): Ready {
  // What is kept holds `plain` alone: the other bodies have gone into their forms.
  const { br, gzip, plain } = bodies;
  const shared = br || gzip ? [...headers, "Vary", "Accept-Encoding"] : headers;
  const repeated = shared.flatMap((name, i) =>
    i % 2 === 0 && REPEATED.has(name.toLowerCase()) ? [name, shared[i + 1] ?? ""] : [],
  );
  const form = (coding: Coding, body: Buffer): Form => {
    const etag = entityTag(tag, coding, edition);
    const unchangedAs = (name: string) => new Wire(304, [...repeated, "ETag", name], NOTHING);
    const unchanged = unchangedAs(etag);
    const encoded = coding === "plain" ? [] : ["Content-Encoding", coding];
    const head = [...shared, ...encoded, "Content-Length", String(body.length), "ETag", etag];
    return {
      whole: new Wire(status, head, body),
      etag,
      unchanged: (had = etag) => (had === etag ? unchanged : unchangedAs(had)),
    };
  };
  return {
    status,
    tag,
    br: br && form("br", br),
    gzip: gzip && form("gzip", gzip),
    plain: () => form("plain", plain()),
  };
}

/** An answer of one form only: a picture, a font. */
export function readyAsItIs(named: Named, body: Buffer, headers: readonly string[]): Ready {
  const answer = ready(named, { plain: () => body }, headers);
  const form = answer.plain();
  return { ...answer, plain: () => form };
}
