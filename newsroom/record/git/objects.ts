import { spawn } from "node:child_process";
import { GIT } from "./run.ts";

/** One long-running `git cat-file --batch`: an object costs microseconds where a process of its own costs milliseconds. */
export function openObjects(root: string) {
  const child = spawn("git", ["-C", root, ...GIT, "cat-file", "--batch"], {
    stdio: ["pipe", "pipe", "ignore"],
  });
  const waiting: { resolve: (bytes: Buffer | undefined) => void; reject: (error: Error) => void }[] = [];
  let chunks: Buffer[] = [];
  let held = 0;
  let wanted: number | undefined;
  let failed: Error | undefined;

  const fail = (error: Error) => {
    failed = error;
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  child.on("error", fail);
  child.on("close", () => fail(new Error("git cat-file ended")));
  child.stdin.on("error", fail);
  child.unref();

  function gather(): Buffer {
    if (chunks.length !== 1) chunks = [Buffer.concat(chunks)];
    return chunks[0] as Buffer;
  }

  /** "<hash> <type> <size>\n<bytes>\n", or "<hash> missing\n". */
  function read() {
    for (;;) {
      if (wanted === undefined) {
        const text = gather();
        const end = text.indexOf(10);
        if (end < 0) return;
        const [, , size] = text.toString("latin1", 0, end).split(" ");
        chunks = [text.subarray(end + 1)];
        held -= end + 1;
        if (size === undefined) waiting.shift()?.resolve(undefined);
        else wanted = Number(size);
        if (wanted === undefined) continue;
      }
      if (held < wanted + 1) return;
      const text = gather();
      waiting.shift()?.resolve(Buffer.from(text.subarray(0, wanted)));
      chunks = [text.subarray(wanted + 1)];
      held -= wanted + 1;
      wanted = undefined;
    }
  }
  child.stdout.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    held += chunk.length;
    if (wanted === undefined || held > wanted) read();
  });

  return {
    /** An object's bytes; undefined where the repository does not have it. */
    read(hash: string): Promise<Buffer | undefined> {
      if (failed) return Promise.reject(failed);
      return new Promise((resolve, reject) => {
        waiting.push({ resolve, reject });
        child.stdin.write(`${hash}\n`);
      });
    },
    close() {
      child.removeAllListeners("close");
      child.kill();
      fail(new Error("closed"));
    },
  };
}
export type Objects = ReturnType<typeof openObjects>;
