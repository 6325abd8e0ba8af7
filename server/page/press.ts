import type { Catalogue } from "#newsroom/catalogue/catalogue.ts";
import { type Reads, recordReads } from "#newsroom/catalogue/dependencies.ts";
import { movedTo } from "../moved.ts";
import { Overloaded } from "../queue.ts";
import type { Target } from "../routing.ts";
import type { Answer, Question } from "./capture.ts";
import { type ReadSheet, styleInliner } from "./inline-style.ts";
import { type Lifted, liftMemento } from "./memento.ts";
import { strip } from "./strip.ts";

export type Render = (question: Question) => Promise<Answer>;
/** An answer as it comes off the press: whole, and stripped where it is a page (`html`). */
export type Proof = Answer & { html: string | undefined } & Partial<Omit<Lifted, "html">>;
export type Printed = Proof & { reads: Reads };

type Options = {
  render: Render;
  catalogue: Catalogue;
  host: string;
  readSheet: ReadSheet;
  /** Next wrote something that it was not expected to write. */
  onSurprise?: (route: string, surprises: readonly string[]) => void;
};

/** The page for every address that has none (app/%5Fmissing); it reads the address in x-stet-path. */
const NOT_FOUND = "/_missing";

/** What a route says of a format that it does not speak (oEmbed 1.0): an answer, not a failure. */
const NOT_IMPLEMENTED = 501;

/** What a route says whose record is still being read. */
const UNAVAILABLE = 503;

/** Next failed to make a page; it has said why in the log. */
export class NotRendered extends Error {
  override name = "NotRendered";
}

/** Makes pages: asks Next, and decides what the answer is. Nothing of a reader's request is in the question but the address. */
export class Press {
  #options: Options;
  #inlineStyle: (html: string) => string;

  constructor(options: Options) {
    this.#options = options;
    this.#inlineStyle = styleInliner(options.readSheet);
  }

  /** What stands at an address, by the catalogue alone. */
  status({ route, parameters, path }: Target): 200 | 404 | 410 {
    return route.status?.(this.#options.catalogue, parameters, path) ?? 200;
  }

  /** Where an alias, or an address with capitals, leads: see movedTo. */
  moved(path: string, target: Target | undefined): string | undefined {
    return movedTo(this.#options.catalogue, (asked) => this.status(asked), path, target);
  }

  /** Renders a page and records its reads. Rejects with `NotRendered`, or because it took too long. */
  async print(target: Target): Promise<Printed> {
    const { result, reads } = recordReads(() => this.#answer(target));
    return { ...this.#proof(await result, target), reads };
  }

  /** Renders a page that only one reader may see. Records nothing. */
  async printOnce(target: Target, headers: Question["headers"]): Promise<Proof> {
    return this.#proof(await this.#answer(target, headers), target);
  }

  #proof({ status, headers, body }: Answer, { route }: Target): Proof {
    if (!String(headers["content-type"]).startsWith("text/html"))
      return { status, headers, body, html: undefined };
    if (status >= 300 && status < 400) return { status, headers, body: Buffer.alloc(0), html: "" };
    const { html: stripped, surprises } = strip(body.toString());
    const { html, ...lifted } = liftMemento(this.#inlineStyle(stripped));
    if (surprises.length > 0) this.#options.onSurprise?.(route.name, surprises);
    return { status, headers, body: Buffer.from(html), html, ...lifted };
  }

  async #answer(target: Target, headers: Question["headers"] = {}): Promise<Answer> {
    const standing = this.status(target);
    if (standing === 404 || standing === 410) return await this.#missing(target.path, standing);
    const answer = await this.#ask(target.url, headers);
    // Next leaves a page that calls notFound() empty, for its client to fill. A token stands nowhere in what is shown instead.
    if (answer.status === 404) return await this.#missing(target.route.isPrivate ? "" : target.path, 404);
    return answer;
  }

  async #missing(path: string, status: 404 | 410): Promise<Answer> {
    const answer = await this.#ask(NOT_FOUND, { "x-stet-path": path === NOT_FOUND ? "" : path });
    return { ...answer, status };
  }

  async #ask(url: string, headers: Question["headers"]): Promise<Answer> {
    const answer = await this.#options.render({ url, headers: { host: this.#options.host, ...headers } });
    if (answer.status === UNAVAILABLE) throw new Overloaded("what it shows is not there yet");
    if (answer.status >= 500 && answer.status !== NOT_IMPLEMENTED)
      throw new NotRendered(`Next answered ${answer.status}`);
    return answer;
  }
}
