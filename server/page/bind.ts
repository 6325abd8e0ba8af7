import { createHash } from "node:crypto";
import { gunzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { type Bodies, type Form, ready } from "../http/ready.ts";
import type { Target } from "../routing.ts";
import { atOnce, compress, inHaste, ONCE_FOR_ALL } from "./compress.ts";
import { headersOf } from "./headers.ts";
import { keysOf, type Page } from "./page.ts";
import type { Printed } from "./press.ts";
import type { KeysField } from "./surrogate-keys.ts";

const PLAIN_BYTES = 16_000_000;

/** Makes printed pages ready to be sent: headers, ETag, compressed forms. */
export class Bindery {
  #siteUrl: string;
  #keysField: KeysField | undefined;
  // Pages are kept compressed. The few clients that take no compression share this room.
  #plain = new LRUCache<Form, Form>({
    maxSize: PLAIN_BYTES,
    sizeCalculation: (form) => form.whole.size,
  });

  constructor(siteUrl: string, keysField?: KeysField) {
    this.#siteUrl = siteUrl;
    this.#keysField = keysField;
  }

  /**
   * A page that can be sent. With `only`, for a reader who takes brotli, it waits for no other form and not for the best of
   * this one: `complete` makes what those after him get when the page is on its way.
   */
  async bind(target: Target, printed: Printed, now: number, only?: "br"): Promise<Page> {
    const reads = [...printed.reads.values()].map((read) => ({ ...read }));
    const headers = headersOf({
      ...printed,
      keys: keysOf(reads),
      keysField: this.#keysField,
      isPrivate: target.route.isPrivate === true,
      siteUrl: this.#siteUrl,
    });
    // The thread pool compresses while this thread hashes.
    const compressed = compress(printed.body, (only ? inHaste : atOnce)(printed.body.length), only);
    const tag = createHash("sha256").update(headers.join("\n")).update(printed.body).digest("base64url");
    const bodies = { ...(await compressed), plain: () => printed.body };
    return {
      url: target.url,
      route: target.route,
      answer: this.#ready(
        { status: printed.status, tag: tag.slice(0, 16), ...(only && { edition: "h" }) },
        bodies,
        headers,
      ),
      headers,
      reads,
      doubt: undefined,
      expires: Infinity,
      restsUntil: 0,
      renderedAt: now,
      hits: 0,
      isSqueezed: bodies.br === undefined,
    };
  }

  /** What `bind` made in haste, and what it left out for readers who do not take brotli. */
  async complete(page: Page): Promise<void> {
    const { status, tag, plain } = page.answer;
    const { body } = plain().whole;
    const bodies = { ...(await compress(body, atOnce(body.length))), plain: () => body };
    page.answer = this.#ready({ status, tag }, bodies, page.headers);
  }

  /** The same page in as few bytes as can be. */
  async squeeze(page: Page): Promise<void> {
    page.isSqueezed = true;
    const { status, tag, plain } = page.answer;
    const { body } = plain().whole;
    const bodies = { ...(await compress(body, ONCE_FOR_ALL)), plain: () => body };
    page.answer = this.#ready({ status, tag, edition: "s" }, bodies, page.headers);
  }

  /** An answer whose uncompressed form is made from the gzip when somebody asks for it. */
  #ready(
    named: { status: number; tag: string; edition?: string },
    bodies: Bodies,
    headers: readonly string[],
  ) {
    if (!bodies.gzip) return ready(named, bodies, headers);
    const zipped = () => answer.gzip as Form;
    const answer = ready(named, { ...bodies, plain: () => gunzipSync(zipped().whole.body) }, headers);
    const { plain } = answer;
    return {
      ...answer,
      plain: () => {
        const kept = this.#plain.get(zipped());
        if (kept) return kept;
        const form = plain();
        this.#plain.set(zipped(), form);
        return form;
      },
    };
  }
}
