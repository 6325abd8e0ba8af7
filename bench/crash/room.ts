import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { startServer } from "../../scripts/serve.ts";
import { writeStory } from "../newsdesk.ts";
import { family, isRunning } from "../process.ts";

/** A copy of the newspaper without its stories, a data folder, and the server that works on them. */
export class Room {
  folder = mkdtempSync(join(tmpdir(), "stet-crash-"));
  contentDir = join(this.folder, "content");
  dataDir = join(this.folder, "data");
  origin = "";
  child: ChildProcess | undefined;
  #env: Record<string, string>;
  /** Post offices whose server has ended, and which may still be at work. */
  #left: number[] = [];

  /** `env` adds to the server's environment. */
  constructor(env: Record<string, string>) {
    this.#env = env;
    cpSync("content", this.contentDir, { recursive: true, filter: (path) => !path.includes("/media/") });
    rmSync(join(this.contentDir, "articles"), { recursive: true });
    const paper = join(this.contentDir, "newspaper.yaml");
    const busy = readFileSync(paper, "utf8")
      .replace(/perDay: \d+/, "perDay: 100")
      .replace(/quiet: .*/, 'quiet: { from: "00:00", until: "00:00" }');
    writeFileSync(paper, busy);
  }

  /** Starts the server that `npm start` starts; resolves when it serves. */
  async start(): Promise<void> {
    const { origin, child } = await startServer({
      STET_CONTENT: this.contentDir,
      STET_DATA: this.dataDir,
      STET_FORMS_PER_NETWORK: "1000000",
      ...this.#env,
    });
    Object.assign(this, { origin, child });
  }

  /**
   * Ends the server and all post offices in the same moment, as a power failure does; or the server `alone`: then its post office
   * hears of it and ends what it has begun, while the next server may be there already. Returns how many post offices it ended.
   */
  async kill(alone = false): Promise<number> {
    const { child } = this;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return 0;
    const [server, ...others] = family(child.pid) as [number, ...number[]];
    this.#left = [...this.#left, ...others].filter(isRunning);
    const offices = alone ? [] : this.#left;
    for (const pid of [server, ...offices]) process.kill(pid, "SIGKILL");
    await once(child, "exit");
    while (offices.some(isRunning)) await pause(5);
    return offices.length;
  }

  /** Posts a form; whether it was acknowledged before the process died, and where it led. */
  async post(path: string, fields: Record<string, string> = {}): Promise<string | undefined> {
    const answer = await fetch(`${this.origin}${path}`, {
      method: "POST",
      body: new URLSearchParams(fields),
      redirect: "manual",
    }).catch(() => undefined);
    return answer?.status === 303 ? (answer.headers.get("location") ?? undefined) : undefined;
  }

  /** A device follows a topic; whether that was acknowledged. */
  async follow(subscription: unknown, topic: string): Promise<boolean> {
    const answer = await fetch(`${this.origin}/api/push/subscriptions`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ subscription, follows: { topics: [topic] } }),
    }).catch(() => undefined);
    return answer?.status === 204;
  }

  publish = (slug: string) => writeStory(this.contentDir, slug, { topics: ["brexit"] });

  remove = () => rmSync(this.folder, { recursive: true, force: true });
}
