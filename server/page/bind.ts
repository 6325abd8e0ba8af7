import { createHash } from "node:crypto";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import { type Bodies, type Form, type Ready, ready } from "../http/ready.ts";
import type { Target } from "../routing.ts";
import { atOnce, compress, compressInHaste, ONCE_FOR_ALL } from "./compress.ts";
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
   * A page that can be sent. With `only`, for a reader who takes brotli, no other form of it is made, and not the best of this one:
   * many pages are read once. `complete` makes what those after him get.
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
    const { body } = printed;
    // The thread pool compresses while this thread hashes.
    const compressed = only ? compressInHaste(body) : compress(body, atOnce(body.length));
    const tag = createHash("sha256").update(headers.join("\n")).update(body).digest("base64url");
    const bodies: Bodies = { ...(await compressed), plain: () => body };
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
      isHasty: only !== undefined && bodies.br !== undefined,
      isSqueezed: bodies.br === undefined,
    };
  }

  /** What `bind` made in haste, and what it left out for readers who do not take brotli. */
  async complete(page: Page): Promise<void> {
    const { status, tag, plain } = page.answer;
    const { body } = plain().whole;
    const bodies = { ...(await compress(body, atOnce(body.length))), plain: () => body };
    page.answer = this.#ready({ status, tag }, bodies, page.headers);
    page.isHasty = false;
  }

  /** The same page in as few bytes as can be. */
  async squeeze(page: Page): Promise<void> {
    page.isSqueezed = true;
    const { status, tag, plain } = page.answer;
    const { body } = plain().whole;
    const bodies = { ...(await compress(body, ONCE_FOR_ALL)), plain: () => body };
    page.answer = this.#ready({ status, tag, edition: "s" }, bodies, page.headers);
  }

  /** An answer whose uncompressed form is made from a compressed one when somebody asks for it. */
  #ready(
    named: { status: number; tag: string; edition?: string },
    bodies: Bodies,
    headers: readonly string[],
  ): Ready {
    if (!bodies.br && !bodies.gzip) return ready(named, bodies, headers);
    const answer = ready(named, { ...bodies, plain: () => unpack(answer) }, headers);
    const packed = (answer.gzip ?? answer.br) as Form;
    return {
      ...answer,
      plain: () => {
        const kept = this.#plain.get(packed);
        if (kept) return kept;
        const form = answer.plain();
        this.#plain.set(packed, form);
        return form;
      },
    };
  }
}

const unpack = ({ gzip, br }: Ready): Buffer =>
  gzip ? gunzipSync(gzip.whole.body) : brotliDecompressSync((br as Form).whole.body);
