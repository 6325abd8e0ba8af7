import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { contentType, isCompressible } from "../http/content-type.ts";
import { type Ready, ready, readyAsItIs } from "../http/ready.ts";
import { compress, ONCE_FOR_ALL } from "../page/compress.ts";
import { policyOfRest, securityHeaders } from "../page/headers.ts";
import { SingleFlight } from "../queue.ts";

const FOR_EVER = "public, max-age=31536000, immutable";
const A_WEEK = "public, max-age=604800, stale-while-revalidate=2592000";
const ASK_EACH_TIME = "public, max-age=0, must-revalidate";
/** A name that carries a hash of the file: other bytes have another name. */
const HASHED = /[-.][0-9a-zA-Z_]{8,}\.\w+$/;

function cachingOf(path: string): string {
  if (path.startsWith("/_next/static/") || (path.startsWith("/browser/") && HASHED.test(path)))
    return FOR_EVER;
  return path.startsWith("/fonts/") ? A_WEEK : ASK_EACH_TIME;
}

/** Folders whose files are served as they are, and where in the address space they stand. */
const FOLDERS = [
  { folder: "public", at: "/" },
  { folder: ".next/static", at: "/_next/static/" },
] as const;

function* filesBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) return;
  for (const path of readdirSync(folder, { recursive: true, encoding: "utf8" })) {
    if (contentType(path) && !path.split("/").some((part) => part.startsWith("."))) yield path;
  }
}

/** Files that belong to the program: read and compressed when first asked for, then in memory. Only what was there at the start exists. */
export class Statics {
  #siteUrl: string;
  #places = new Map<string, string>();
  #kept = new Map<string, Ready>();
  #reading = new SingleFlight<string, Ready>();

  constructor(siteUrl: string, root = ".") {
    this.#siteUrl = siteUrl;
    for (const { folder, at } of FOLDERS)
      for (const file of filesBelow(join(root, folder)))
        this.#places.set(at + file, join(root, folder, file));
  }

  /** A file that was asked for before. */
  ready(path: string): Ready | undefined {
    return this.#kept.get(path);
  }

  /** Nothing where no such file is. */
  get(path: string): Ready | Promise<Ready> | undefined {
    const kept = this.ready(path);
    if (kept) return kept;
    const place = this.#places.get(path);
    return place === undefined ? undefined : this.#reading.run(path, () => this.#read(path, place));
  }

  async #read(path: string, place: string): Promise<Ready> {
    const bytes = await readFile(place);
    const type = contentType(place) ?? "application/octet-stream";
    const tag = createHash("sha256").update(bytes).digest("base64url").slice(0, 16);
    const headers = [
      "Content-Type",
      type,
      "Cache-Control",
      cachingOf(path),
      "Content-Security-Policy",
      policyOfRest(type),
      ...securityHeaders(this.#siteUrl),
      // Fonts are asked for with CORS; nothing here is secret.
      "Access-Control-Allow-Origin",
      "*",
    ];
    const named = { status: 200, tag };
    const answer = isCompressible(type)
      ? ready(named, { ...(await compress(bytes, ONCE_FOR_ALL)), plain: () => bytes }, headers)
      : readyAsItIs(named, bytes, headers);
    this.#kept.set(path, answer);
    return answer;
  }
}
