import type { AudienceContext } from "#audience/context.ts";
import type { Newsroom } from "#newsroom/newsroom.ts";

/** What the server has opened and the pages use. */
export type Wiring = {
  newsroom: Newsroom;
  /** Public origin, without a closing slash. */
  siteUrl: string;
  /** A PNG of the newspaper's icon by its name, such as `192.png`; undefined where there is none of that name. */
  icon: (name: string) => Promise<Buffer | undefined>;
  audience: AudienceContext;
};

const PLACE = Symbol.for("stet.wiring");
const place = globalThis as { [PLACE]?: Wiring };

/** Called once, by the server, before the first page is rendered. */
export function provide(wiring: Wiring) {
  place[PLACE] = wiring;
}

/**
 * The server's own objects, from within Next's bundle: it must not bundle them (better-sqlite3 is native), and there
 * must be only one of each. They exist while requests are served, not while pages are compiled.
 */
function wiring(): Wiring {
  const wired = place[PLACE];
  if (!wired) throw new Error("nothing is wired yet: pages are rendered by server/main.ts, on request only");
  return wired;
}

export const catalogue = () => wiring().newsroom.catalogue;
export const record = () => wiring().newsroom.record;
export const siteUrl = () => wiring().siteUrl;
export const icon = (name: string) => wiring().icon(name);
export const audience = () => wiring().audience;
