import { readFileSync } from "node:fs";
import { z } from "zod";
import type { Address } from "./http/address.ts";
import { type Parameters, ROUTES, type Route } from "./routes.ts";

/** What is asked for: a route with its parameters, and the one way to write its address. */
export type Target = { route: Route; parameters: Parameters; path: string; url: string };
export type Routing = (address: Address) => Target | undefined;

const Manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});
export type NextRoutes = z.infer<typeof Manifest>;

/** The routes that `next build` found in app/. */
export const readNextRoutes = (): NextRoutes =>
  Manifest.parse(JSON.parse(readFileSync(".next/routes-manifest.json", "utf8")));

/** Pages of Next's that stand behind other addresses, which server/routes.ts names: they have none of their own. */
export const BEHIND: readonly string[] = [
  "/[section]/[...story]",
  "/archive/[[...date]]",
  "/indexnow/[key]",
  "/markdown/[section]/[year]/[month]/[day]/[slug]",
];

/** Next's own addresses, and its other form of every page: flight data for its client. */
const isNexts = (path: string) => path.startsWith("/_") || path.endsWith(".rsc");

const matcher = (pattern: string) =>
  new RegExp(`^${pattern.replace(/[.+*?^$()[\]\\|]/g, "\\$&").replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}$`);

function canonical(path: string, { query: allowed }: Route, query: URLSearchParams | undefined): string {
  if (!allowed || !query) return path;
  const kept = new URLSearchParams();
  for (const [name, read] of Object.entries(allowed)) {
    const given = query.get(name);
    const value = given === null ? undefined : read(given);
    if (value !== undefined) kept.append(name, value);
  }
  return kept.size > 0 ? `${path}?${kept}` : path;
}

/** Finds the route of an address. Next's own endpoints (/_next/…, ….rsc) are nobody's. */
export function createRouting({ staticRoutes, dynamicRoutes }: NextRoutes): Routing {
  const exact = new Map<string, Route>();
  for (const { page } of staticRoutes) exact.set(page, { name: page.slice(1), pattern: page });
  const patterns: { route: Route; regex: RegExp }[] = [];
  for (const route of ROUTES) {
    if (route.pattern.includes("{")) patterns.push({ route, regex: matcher(route.pattern) });
    else exact.set(route.pattern, route);
  }
  for (const { page, regex } of dynamicRoutes) {
    if (BEHIND.includes(page)) continue;
    const route = { name: page.replace(/^\/|[[\].]/g, ""), pattern: page };
    patterns.push({ route, regex: new RegExp(regex) });
  }

  function find(path: string): { route: Route; parameters: Parameters } | undefined {
    if (isNexts(path)) return undefined;
    const route = exact.get(path);
    if (route) return { route, parameters: {} };
    for (const { route, regex } of patterns) {
      const match = regex.exec(path);
      if (match) return { route, parameters: match.groups ?? {} };
    }
    return undefined;
  }

  return ({ path, query }) => {
    const found = find(path);
    return found && { ...found, path, url: canonical(path, found.route, query) };
  };
}

/** What is shown for an address that no route knows: one page for all of them. */
export const NO_PAGE: Target = {
  route: { name: "none", pattern: "", isPassing: true, status: () => 404 },
  parameters: {},
  path: "/_not-found",
  url: "/_not-found",
};
