import { resolve } from "node:path";

/**
 * How the server is started everywhere. A smaller young generation, an old one that grows by a quarter before it is
 * collected, and two malloc arenas: 150 MB less resident memory. What Node makes of our TypeScript is kept beside the compiled pages, which `next build` clears
 * (docs/decisions/0004-memory-of-the-server.md).
 */
export const SERVER_ARGS = ["--max-semi-space-size=4", "--heap-growing-percent=25", "server/main.ts"];
export const SERVER_ENV = {
  NEXT_TELEMETRY_DISABLED: "1",
  MALLOC_ARENA_MAX: "2",
  NODE_COMPILE_CACHE: resolve(".next/compile-cache"),
};
