import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePort } from "#platform/testing/free-port.ts";
import { untilAnswers } from "../until.ts";

/** A form of a page as our server sent it. */
export type Served = { name: string; body: Buffer; headers: Readonly<Record<string, string>> };
export type Rival = { origin: string; pid: number; stop: () => Promise<void> };

const field = ([name, value]: [string, string]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`;

/** One nginx worker that serves the same bytes, with the same headers, from files. */
export async function startNginx(pages: readonly Served[]): Promise<Rival> {
  const room = mkdtempSync(join(tmpdir(), "stet-nginx-"));
  // nginx started by root gives its worker another user.
  chmodSync(room, 0o755);
  mkdirSync(join(room, "html"));
  for (const { name, body } of pages) writeFileSync(join(room, "html", name), body);
  const port = await freePort();
  const locations = pages.map(
    ({ name, headers }) => `location = /${name} { types {} default_type "text/html; charset=utf-8";
      ${Object.entries(headers).map(field).join(" ")} }`,
  );
  const settings = `daemon off; worker_processes 1; pid ${room}/pid; error_log ${room}/error.log;
    events { worker_connections 2048; }
    http { access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000; keepalive_timeout 65;
      open_file_cache max=100 inactive=60s; client_body_temp_path ${room}/b; proxy_temp_path ${room}/p;
      fastcgi_temp_path ${room}/f; uwsgi_temp_path ${room}/u; scgi_temp_path ${room}/s;
      server { listen 127.0.0.1:${port}; root ${room}/html; ${locations.join("\n")} } }`;
  writeFileSync(join(room, "nginx.conf"), settings);
  const child = spawn("nginx", ["-e", `${room}/error.log`, "-c", `${room}/nginx.conf`], { stdio: "inherit" });
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(`${origin}/${pages[0]?.name}`);
  return {
    origin,
    pid: child.pid ?? 0,
    async stop() {
      child.kill("SIGTERM");
      await once(child, "exit");
      rmSync(room, { recursive: true, force: true });
    },
  };
}
