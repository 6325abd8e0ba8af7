import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Log } from "#newsroom/newsroom.ts";
import {
  mediaUrl,
  PICTURE_WIDTHS,
  readMediaPath,
  type VariantRequest,
  variantUrl,
} from "#newsroom/pictures.ts";
import type { MediaFile } from "#newsroom/story.ts";
import { contentType } from "../http/content-type.ts";
import { sendNothingHere, sendTooBusy } from "../http/plain.ts";
import { type Ready, readyAsItIs } from "../http/ready.ts";
import { send } from "../http/send.ts";
import { sendFile } from "../http/send-file.ts";
import { policyOfRest, securityHeaders } from "../page/headers.ts";
import { Overloaded } from "../queue.ts";
import { Gone, mediaPath } from "./original.ts";
import { PictureWorkshop } from "./workshop.ts";

const KEPT_BYTES = 24_000_000;
const FOR_EVER = "public, max-age=31536000, immutable";
/** SVG is a document that can hold scripts: as a page of its own it may do nothing but look as it was drawn. */
const OF_A_DRAWING = "default-src 'none'; frame-ancestors 'none'; style-src 'unsafe-inline'; sandbox";

type Options = {
  contentDir: string;
  dataDir: string;
  siteUrl: string;
  catalogue: Pick<Catalogue, "mediaByHash">;
  log: Log;
};

const headersFor = (type: string, siteUrl: string) => [
  "Content-Type",
  type,
  "Cache-Control",
  FOR_EVER,
  "Cross-Origin-Resource-Policy",
  "cross-origin",
  "Content-Security-Policy",
  type === "image/svg+xml" ? OF_A_DRAWING : policyOfRest(type),
  ...securityHeaders(siteUrl),
];

/** Everything below /media: variants of pictures, made on first need, and files as they are. */
export class Media {
  #options: Options;
  #workshop: PictureWorkshop;
  #kept = new LRUCache<string, Ready>({ maxSize: KEPT_BYTES });

  constructor(options: Options) {
    this.#options = options;
    this.#workshop = new PictureWorkshop(options, options.log);
  }

  /** A variant that was sent before. */
  ready(path: string): Ready | undefined {
    return this.#kept.get(path);
  }

  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const kept = this.ready(path);
    if (kept) return send(request, response, kept);
    const asked = readMediaPath(path);
    if (!asked) return sendNothingHere(request, response);
    const file = this.#options.catalogue.mediaByHash(asked.hash);
    try {
      if (file && path === mediaUrl(file)) return await this.#sendFile(file, request, response);
      const bytes = "format" in asked ? await this.#variant(path, asked, file) : undefined;
      if (!bytes) return sendNothingHere(request, response);
      const answer = readyAsItIs(
        { status: 200, tag: tagOf(path) },
        bytes,
        headersFor(contentType(path) ?? "", this.#options.siteUrl),
      );
      this.#kept.set(path, answer, { size: bytes.length + 1024 });
      send(request, response, answer);
    } catch (error) {
      if (error instanceof Overloaded) return sendTooBusy(request, response);
      if (!(error instanceof Gone))
        this.#options.log("error", "media.failed", { src: file?.src, path, error });
      sendNothingHere(request, response);
    }
  }

  async #variant(path: string, asked: VariantRequest, file: MediaFile | undefined) {
    const { hash, width, format } = asked;
    if (!file) return await this.#workshop.kept(hash, width, format);
    const exists = hasWidth(file, width) && path === variantUrl(file, width, format);
    return exists ? await this.#workshop.variant(file, width, format) : undefined;
  }

  async #sendFile(file: MediaFile, request: IncomingMessage, response: ServerResponse) {
    const { contentDir, siteUrl } = this.#options;
    const type = contentType(file.src) ?? "application/octet-stream";
    const path = await mediaPath(contentDir, file.src);
    const headers = headersFor(type, siteUrl);
    const sent = await sendFile(request, response, { path, size: file.bytes, tag: file.hash, headers });
    if (!sent) throw new Gone(`${file.src} has changed`);
  }
}

const tagOf = (path: string) => path.slice("/media/".length).replace(/\/.*-(\d+)\.(\w+)$/, "-$1-$2");

/** The five widths, and a photograph's own. */
const hasWidth = (file: MediaFile, width: number) =>
  file.size !== undefined && (PICTURE_WIDTHS.some((one) => one === width) || width === file.size.width);
