import { fork } from "node:child_process";
import { once } from "node:events";

/** The niceness of what would stand on other machines. */
export const GIVES_WAY = 10;

/** `bytes`: of the last mail. */
export type PostBoxCount = { received: number; twice: number; bytes: number };

export type Feed = {
  url: string;
  connections: number;
  bytes: number;
  seconds: number;
  /** Without it, as fast as the server takes them. */
  perSecond?: number;
  /** Each mail is first noted on the disk. */
  noted?: boolean;
};

const start = (script: string, ...args: string[]) => fork(new URL(script, import.meta.url), args);

/** A real SMTP server in a process of its own. */
export async function openPostBox() {
  const child = start("./post-box.ts");
  const [url] = (await once(child, "message")) as [string];
  return {
    url,
    async count(): Promise<PostBoxCount> {
      const answer = once(child, "message") as Promise<[PostBoxCount]>;
      child.send("count");
      return (await answer)[0];
    },
    close: () => void child.kill(),
  };
}

/** A bare client feeds an SMTP server; mails a second. */
export async function feedBare(feed: Feed): Promise<number> {
  const child = start("./bare-client.ts", JSON.stringify(feed));
  const [rate] = (await once(child, "message")) as [number];
  return rate;
}
