import { createHash } from "node:crypto";
import type { Messages } from "#messages/en.ts";
import type { Section } from "#newsroom/schema/lists.ts";
import type { Newspaper } from "#newsroom/schema/newspaper.ts";

type Parts = {
  newspaper: Newspaper;
  /** Every page names them. */
  sections: readonly Section[];
  messages: Messages;
  /** Addresses of the bundles. */
  browser: Record<"theme" | "reader" | "app" | "worker", string>;
};

const FACES = ["/fonts/proof-text.woff2", "/fonts/proof-display.woff2", "/fonts/proof-sans.woff2"];

/** The kill switch (newspaper.yaml, app.serviceWorker: false): a worker that empties every store of the site, and then itself. */
export const OFF = `self.oninstall = () => self.skipWaiting();
self.onactivate = (event) => event.waitUntil(
  caches.keys()
    .then((names) => Promise.all(names.map((name) => caches.delete(name))))
    .then(() => self.registration.unregister()),
);
`;

/** A script that differs whenever a page of the shell may differ: browsers compare it byte by byte, and install anew. */
export function workerScript({ newspaper, sections, messages, browser }: Parts): string {
  const { name, language } = newspaper;
  const { offline, alert } = messages.device;
  const { theme, reader, app, worker } = browser;
  const paper = {
    name,
    language,
    shell: ["/offline", "/saved", "/following"],
    assets: [theme, reader, app, ...FACES],
    words: { savedCopy: offline.copy, open: alert.open, less: alert.less },
  };
  const version = createHash("sha256")
    .update(JSON.stringify([paper, newspaper, sections]))
    .digest("hex")
    .slice(0, 8);
  return `self.STET=${JSON.stringify({ ...paper, version })};\nimportScripts(${JSON.stringify(worker)});\n`;
}
