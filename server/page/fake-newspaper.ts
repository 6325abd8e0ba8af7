import { recordRead, type Answer as Told } from "#newsroom/catalogue/dependencies.ts";
import { createRouting, NO_PAGE, type Target } from "../routing.ts";
import type { Answer } from "./capture.ts";
import { Pages } from "./pages.ts";
import { Press } from "./press.ts";

const routing = createRouting({ staticRoutes: [{ page: "/" }, { page: "/about" }], dynamicRoutes: [] });

/** The target of a path that has a page. */
export function at(path: string, search = ""): Target {
  return routing({ path, query: new URLSearchParams(search) }) ?? NO_PAGE;
}

/** A newspaper for tests: facts that pages read, and a "Next" that prints the facts which a page is about. */
export class FakeNewspaper {
  now = Date.parse("2017-03-02T12:00:00Z");
  renders: string[] = [];
  log: unknown[][] = [];
  /** Called while a page is being rendered, after it has read. */
  during: (url: string) => Promise<void> | void = () => {};
  pages: Pages;
  press: Press;
  #facts = new Map<string, string>();
  #expiries = new Map<string, number>();
  #shows = new Map<string, string[]>();

  constructor() {
    const log = (...line: unknown[]) => void this.log.push(line);
    const catalogue = {
      resolve: (path: string) => {
        const told = this.#read(path);
        return { found: told === undefined ? "nothing" : told === "gone" ? "withdrawn" : "story" };
      },
      section: (slug: string) => this.#read(slug),
    };
    this.press = new Press({
      readSheet: () => "",
      render: ({ url, headers }) => this.#render(url, headers),
      catalogue: catalogue as never,
      host: "news.example",
    });
    this.pages = new Pages({
      press: this.press,
      siteUrl: "https://news.example",
      log,
      clock: () => this.now,
    });
  }

  /** States a fact that `urls` show, without telling anybody. */
  state(key: string, value: string | undefined, expires?: number) {
    if (value === undefined) this.#facts.delete(key);
    else this.#facts.set(key, value);
    if (expires === undefined) this.#expiries.delete(key);
    else this.#expiries.set(key, expires);
  }

  /** Changes a fact and publishes its key. */
  change(key: string, value: string | undefined) {
    this.state(key, value);
    this.pages.publish([key]);
  }

  shows(url: string, ...keys: string[]) {
    this.#shows.set(url, keys);
  }

  async html(path: string, search?: string): Promise<string> {
    const { page } = await this.pages.get(at(path, search));
    return page.answer.plain().whole.body.toString();
  }

  #told(key: string): Told {
    return { fingerprint: this.#facts.get(key) ?? "", expires: this.#expiries.get(key) };
  }

  #read(key: string): string | undefined {
    recordRead({ ...this.#told(key), question: `fact ${key}`, keys: [key], ask: () => this.#told(key) });
    return this.#facts.get(key);
  }

  async #render(url: string, headers: Record<string, string>): Promise<Answer> {
    this.renders.push(url);
    const path = headers["x-stet-path"];
    const facts = (this.#shows.get(url) ?? []).map((key) => this.#read(key)).join(", ");
    await this.during(url);
    const body = path === undefined ? facts : `nothing at ${path}`;
    const html = `<!DOCTYPE html><html lang="en"><body><p>${body}</p>${"<p>and so on</p>".repeat(60)}<script src="/_next/static/a.js"></script></body></html>`;
    return { status: 200, headers: { "content-type": "text/html; charset=utf-8" }, body: Buffer.from(html) };
  }
}
