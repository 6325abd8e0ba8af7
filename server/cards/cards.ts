import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import type { Log } from "#newsroom/newsroom.ts";
import { type Card, type CardSubject, cardFile, cardUrl, readCardPath } from "#syndication/cards/card.ts";
import { CROPS, readCropPath } from "#syndication/cards/crop.ts";
import { cardOf } from "#syndication/cards/subject.ts";
import { sendNothingHere, sendTooBusy } from "../http/plain.ts";
import { type Ready, readyAsItIs } from "../http/ready.ts";
import { send } from "../http/send.ts";
import { Cabinet } from "../media/cabinet.ts";
import { creditOf, xmpOf } from "../media/credit.ts";
import { Gone, readOriginal } from "../media/original.ts";
import { policyOfRest, securityHeaders } from "../page/headers.ts";
import { Overloaded, Queue, SingleFlight } from "../queue.ts";
import { cut } from "./cut.ts";
import { drawCard } from "./draw.ts";

const TYPE = "image/jpeg";

const headersFor = (siteUrl: string) => [
  "Content-Type",
  TYPE,
  "Cache-Control",
  "public, max-age=31536000, immutable",
  "Cross-Origin-Resource-Policy",
  "cross-origin",
  "Content-Security-Policy",
  policyOfRest(TYPE),
  ...securityHeaders(siteUrl),
];

type Options = { contentDir: string; dataDir: string; siteUrl: string; catalogue: Catalogue; log: Log };
type Made = { name: string; make: () => Promise<Buffer> };

/** Everything below /cards: social pictures and the shapes of pictures that search engines ask for, made on first need and kept. */
export class Cards {
  #options: Options;
  #headers: string[];
  #cabinet: Cabinet;
  #queue = new Queue(1, 100);
  #making = new SingleFlight<string, Buffer>();

  constructor(options: Options) {
    this.#options = options;
    this.#headers = headersFor(options.siteUrl);
    this.#cabinet = new Cabinet(join(options.dataDir, "cards"), options.log);
  }

  async answer(path: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    try {
      const asked = this.#crop(path) ?? this.#card(path);
      if (!asked) return sendNothingHere(request, response);
      if (typeof asked === "string") return await this.#sendOlder(path, asked, request, response);
      const bytes = await this.#made(asked);
      send(request, response, this.#ready(asked.name, bytes));
    } catch (error) {
      if (error instanceof Overloaded) return sendTooBusy(request, response);
      if (!(error instanceof Gone)) this.#options.log("error", "card.failed", { path, error });
      sendNothingHere(request, response);
    }
  }

  #ready(tag: string, bytes: Buffer): Ready {
    return readyAsItIs({ status: 200, tag }, bytes, this.#headers);
  }

  #made({ name, make }: Made): Promise<Buffer> {
    return this.#making.run(name, async () => {
      const kept = await this.#cabinet.find(name);
      if (kept) return kept;
      const bytes = await this.#queue.run(make);
      await this.#cabinet.keep(name, bytes);
      return bytes;
    });
  }

  #crop(path: string): Made | undefined {
    const asked = readCropPath(path);
    if (!asked) return undefined;
    const file = this.#options.catalogue.mediaByHash(asked.hash);
    if (!file?.size) return undefined;
    const { hash, crop, focus } = asked;
    return {
      name: `${[hash, crop, ...focus].join("-")}.jpg`,
      make: async () => {
        const original = await readOriginal(this.#options.contentDir, file);
        const picture = await cut(original, CROPS[crop], focus);
        return await picture
          .flatten({ background: "#ffffff" })
          .withXmp(xmpOf(await creditOf(original, file)))
          .jpeg({ quality: 84, mozjpeg: true })
          .toBuffer();
      },
    };
  }

  /** The card that the address names; the address of the present one where it names an earlier. */
  #card(path: string): Made | string | undefined {
    const asked = readCardPath(path);
    const card = asked && cardOf(this.#options.catalogue, asked.subject);
    if (!card) return undefined;
    const present = cardUrl(asked.subject, card);
    if (present !== path) return present;
    return { name: cardFile(asked.subject, asked.hash), make: () => this.#draw(card) };
  }

  async #draw(card: Card): Promise<Buffer> {
    const file = card.art && this.#options.catalogue.mediaByHash(card.art.hash);
    const original = file && (await readOriginal(this.#options.contentDir, file));
    return await drawCard(card, original && { original, credit: await creditOf(original, file) });
  }

  /** An earlier card may show the words that had to go. */
  #isRedacted(subject: CardSubject | undefined): boolean {
    return subject !== undefined && "story" in subject && this.#options.catalogue.isRedacted(subject.story);
  }

  /** Networks ask for a card long after its story changed: they get the one that they were promised while it is kept. */
  async #sendOlder(path: string, present: string, request: IncomingMessage, response: ServerResponse) {
    const asked = readCardPath(path);
    const name = asked && !this.#isRedacted(asked.subject) && cardFile(asked.subject, asked.hash);
    const kept = name ? await this.#cabinet.find(name) : undefined;
    if (name && kept) return send(request, response, this.#ready(name, kept));
    response.writeHead(302, { Location: present, "Content-Length": 0 }).end();
  }
}
