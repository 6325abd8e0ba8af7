import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A copy of the newspaper, a data folder, and the process that works on them. */
export class Room {
  folder = mkdtempSync(join(tmpdir(), "stet-crash-"));
  contentDir = join(this.folder, "content");
  dataDir = join(this.folder, "data");
  origin = "";
  child: ChildProcess | undefined;
  #smtpUrl: string;
  #databaseUrl: string;

  constructor(smtpUrl: string, databaseUrl = "") {
    this.#smtpUrl = smtpUrl;
    this.#databaseUrl = databaseUrl;
    cpSync("content", this.contentDir, { recursive: true, filter: (path) => !path.includes("/media/") });
    rmSync(join(this.contentDir, "articles"), { recursive: true });
    const paper = join(this.contentDir, "newspaper.yaml");
    writeFileSync(paper, readFileSync(paper, "utf8").replace(/perDay: \d+/, "perDay: 100"));
  }

  async start() {
    const child = spawn(process.execPath, ["bench/crash/house.ts"], {
      stdio: ["ignore", "pipe", "ignore"],
      env: {
        ...process.env,
        NODE_ENV: "production",
        STET_CONTENT: this.contentDir,
        STET_DATA: this.dataDir,
        SITE_URL: "http://127.0.0.1:9",
        SMTP_URL: this.#smtpUrl,
        DATABASE_URL: this.#databaseUrl,
        STET_FORMS_PER_NETWORK: "1000000",
      },
    });
    this.child = child;
    const ended = once(child, "exit").then(() => {
      throw new Error("the process ended before it was ready");
    });
    const [port] = await Promise.race([once(child.stdout, "data"), ended]);
    ended.catch(() => {});
    this.origin = `http://127.0.0.1:${String(port).trim()}`;
  }

  async kill() {
    const { child } = this;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGKILL");
    await once(child, "exit");
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

  publish(slug: string) {
    const instant = new Date().toISOString();
    const id = `${instant.slice(0, 10).replaceAll("-", "/")}/${slug}`;
    const path = join(this.contentDir, "articles", `${id}.mdx`);
    mkdirSync(join(path, ".."), { recursive: true });
    const front = {
      title: `News ${slug}`,
      standfirst: "It happened.",
      section: "politics",
      kind: "news",
      topics: ["brexit"],
      authors: ["washington-desk"],
      published: instant,
      status: "published",
    };
    writeFileSync(path, `---\n${JSON.stringify(front)}\n---\n\nIt happened.\n`);
    return id;
  }

  remove = () => rmSync(this.folder, { recursive: true, force: true });
}
