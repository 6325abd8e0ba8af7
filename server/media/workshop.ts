import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Log } from "#newsroom/newsroom.ts";
import { isDrawing, type PictureFormat } from "#newsroom/pictures.ts";
import type { MediaFile } from "#newsroom/story.ts";
import { Queue, SingleFlight } from "../queue.ts";
import { Cabinet } from "./cabinet.ts";
import { creditOf } from "./credit.ts";
import { readOriginal } from "./original.ts";
import { makeVariant, RECIPE } from "./variant.ts";

const nameOf = (hash: string, width: number, format: PictureFormat) => `${hash}-${width}-${RECIPE}.${format}`;

type Folders = { contentDir: string; dataDir: string };

/** Makes variants of pictures when they are first asked for, a few at a time, and keeps them in STET_DATA/media. */
export class PictureWorkshop {
  #contentDir: string;
  #cabinet: Cabinet;
  #log: Log;
  #queue = new Queue(Math.max(1, availableParallelism() - 1), 200);
  #making = new SingleFlight<string, Buffer>();

  constructor({ contentDir, dataDir }: Folders, log: Log) {
    this.#contentDir = contentDir;
    this.#cabinet = new Cabinet(join(dataDir, "media"), log);
    this.#log = log;
  }

  /** The variant's bytes. Rejects with `Overloaded`, `Gone`, or what is wrong with the picture. */
  variant(file: MediaFile, width: number, format: PictureFormat): Promise<Buffer> {
    const name = nameOf(file.hash, width, format);
    return this.#making.run(name, async () => {
      const kept = await this.kept(file.hash, width, format);
      return kept ?? (await this.#queue.run(() => this.#make(name, file, width, format)));
    });
  }

  /** A variant that was made before: it may outlive its original, for readers whose page still names it. */
  kept(hash: string, width: number, format: PictureFormat): Promise<Buffer | undefined> {
    return this.#cabinet.find(nameOf(hash, width, format));
  }

  async #make(name: string, file: MediaFile, width: number, format: PictureFormat): Promise<Buffer> {
    const began = performance.now();
    const original = await readOriginal(this.#contentDir, file);
    const drawing = isDrawing(file.src);
    const credit = drawing ? file : await creditOf(original, file);
    const bytes = await makeVariant(original, { width, format, drawing, credit });
    this.#log("info", "media.made", { name, src: file.src, ms: Math.round(performance.now() - began) });
    await this.#cabinet.keep(name, bytes);
    return bytes;
  }
}
