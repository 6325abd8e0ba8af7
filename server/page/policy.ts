import { hash } from "node:crypto";

const sourceOf = (text: string) => `'sha256-${hash("sha256", text, "base64")}'`;

function hashesOf(html: string, element: RegExp): string {
  const hashes = new Set<string>();
  for (const [, text = ""] of html.matchAll(element)) hashes.add(sourceOf(text));
  return [...hashes].join(" ");
}

const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const RULES = /<script type="speculationrules">([\s\S]*?)<\/script>/g;

/**
 * The Content-Security-Policy (CSP level 3) of one page: its own scripts and styles, the style and the speculation rules in it by their hash,
 * and a video player that a reader asked for. No 'unsafe-inline', no 'unsafe-eval'.
 */
export function policyOf(html: string, isHttps: boolean): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${hashesOf(html, RULES)}`.trim(),
    `style-src 'self' ${hashesOf(html, STYLE)}`.trim(),
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src https://www.youtube-nocookie.com",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    ...(isHttps ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}
