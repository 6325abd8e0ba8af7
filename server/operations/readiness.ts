import type { Newsroom } from "#newsroom/newsroom.ts";

/** What /healthz and /readyz say. */
export class Readiness {
  #newsroom: Newsroom;
  #loaded = false;

  constructor(newsroom: Newsroom) {
    this.#newsroom = newsroom;
  }

  loaded() {
    this.#loaded = true;
  }

  get isReady() {
    return this.#loaded;
  }

  /** Ready as soon as the catalogue can be asked. Files that cannot be published are named, and stop nobody. */
  report(): { status: number; body: string } {
    if (!this.#loaded)
      return { status: 503, body: json({ ready: false, reason: "the catalogue is loading" }) };
    const errors = this.#newsroom.errors();
    return {
      status: 200,
      body: json({ ready: true, revision: this.#newsroom.catalogue.revision(), errors }),
    };
  }
}

const json = (value: unknown) => `${JSON.stringify(value, undefined, 2)}\n`;
