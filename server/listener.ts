import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join, normalize } from "node:path";
import type { Log } from "#newsroom/newsroom.ts";
import type { Media } from "./media/media.ts";
import type { Readiness } from "./operations/readiness.ts";
import type { NextHandler, Render } from "./page/render.ts";
import { strip } from "./page/strip.ts";

type Options = {
  render: Render;
  pass: NextHandler;
  readiness: Readiness;
  media: Media;
  dev: boolean;
  siteUrl: string;
  log: Log;
};

const TYPES: Record<string, string> = {
  js: "text/javascript; charset=utf-8",
  css: "text/css; charset=utf-8",
  woff2: "font/woff2",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
};

export function answerWith({ render, readiness, media, dev, siteUrl, log, pass }: Options) {
  const host = new URL(siteUrl).host;

  async function file(path: string, response: ServerResponse): Promise<boolean> {
    const safe = normalize(decodeURI(path));
    const place = safe.startsWith("/_next/static/")
      ? join(".next/static", safe.slice(13))
      : join("public", safe);
    const type = TYPES[safe.split(".").at(-1) ?? ""];
    if (!type) return false;
    const bytes = await readFile(place).catch(() => undefined);
    if (!bytes) return false;
    response.writeHead(200, { "Content-Type": type, "Content-Length": bytes.length }).end(bytes);
    return true;
  }

  async function page(request: IncomingMessage, response: ServerResponse) {
    const url = request.url ?? "/";
    const body: Buffer[] = [];
    for await (const chunk of request) body.push(chunk as Buffer);
    const type = request.headers["content-type"];
    const {
      status,
      headers,
      body: html,
    } = await render({
      method: request.method ?? "GET",
      url,
      headers: { host, ...(type ? { "content-type": type } : {}) },
      body: Buffer.concat(body),
    });
    for (const [name, value] of Object.entries(headers))
      if (value !== undefined) response.setHeader(name, value);
    const isHtml = String(headers["content-type"]).startsWith("text/html");
    const stripped = isHtml ? strip(html.toString()) : undefined;
    if (stripped?.unknown.length || stripped?.streamed)
      log("error", "page.shape", { url, unknown: stripped.unknown, streamed: stripped.streamed });
    response.removeHeader("transfer-encoding");
    response.writeHead(status).end(request.method === "HEAD" ? undefined : (stripped?.html ?? html));
  }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const path = (request.url ?? "/").split("?")[0] ?? "/";
    if (path === "/healthz") return void response.end("ok\n");
    if (path === "/readyz") {
      const { status, body } = readiness.report();
      return void response.writeHead(status, { "Content-Type": "application/json" }).end(body);
    }
    if (!readiness.isReady)
      return void response.writeHead(503, { "Retry-After": "1" }).end("The newspaper is being loaded.\n");
    if (path.startsWith("/media/")) return await media.answer(path, request, response);
    if (dev) return void (await pass(request, response));
    if (request.method === "GET" && path.includes(".") && (await file(path, response))) return;
    await page(request, response);
  }

  return (request: IncomingMessage, response: ServerResponse) => {
    answer(request, response).catch((error: unknown) => {
      log("error", "request.failed", { url: request.url, error });
      if (!response.headersSent) response.writeHead(500).end("Something broke here. It has been logged.\n");
    });
  };
}
