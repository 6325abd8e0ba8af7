/** What the newspaper tells its service worker; /sw.js writes it in front of this bundle (app/sw.js/route.ts). */
export type Paper = {
  name: string;
  language: string;
  /** Changes with the pages' own scripts: the shell is fetched anew. */
  version: string;
  /** Pages that must be there without a connection; the first is shown where nothing else is. */
  shell: string[];
  /** What those pages need. */
  assets: string[];
  words: { savedCopy: string; open: string; less: string };
};

/** The worker's own world; `self` is the name of the window's in TypeScript's DOM. */
export const worker = self as unknown as WorkerScope;
export const paper = worker.STET;
