import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Log } from "#newsroom/newsroom.ts";

/** A folder of files that were made once and never change. */
export class Cabinet {
  #room: string;
  #log: Log;

  constructor(room: string, log: Log) {
    this.#room = room;
    this.#log = log;
  }

  find(name: string): Promise<Buffer | undefined> {
    return readFile(join(this.#room, name)).catch(() => undefined);
  }

  /** What cannot be kept is made again: no reader waits for a disk that is full. */
  async keep(name: string, bytes: Buffer) {
    const draft = join(this.#room, `${name}.${process.pid}.part`);
    try {
      await mkdir(this.#room, { recursive: true });
      await writeFile(draft, bytes);
      await rename(draft, join(this.#room, name));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => {});
      this.#log("warn", "media.not-kept", { name, error });
    }
  }
}
