import { execFileSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Inside the project, so that Next finds its packages. */
const ROOM = "bench/.cached-next";

const layout = `export default function Layout({ children }) {
  return <html lang="en">{children}</html>;
}
`;
const page = (body: string) => `const body = ${JSON.stringify(body)};
export const dynamic = "force-static";
export default function Page() {
  return <body dangerouslySetInnerHTML={{ __html: body }} />;
}
`;
const config = `export default { compress: true, turbopack: { root: ${JSON.stringify(resolve("."))} }, typescript: { ignoreBuildErrors: true } };
`;

/** Builds an app of one static page: the body of this HTML. Returns its folder. */
export function buildCachedNext(html: string): string {
  rmSync(ROOM, { recursive: true, force: true });
  mkdirSync(join(ROOM, "app"), { recursive: true });
  const body = html.slice(html.indexOf(">", html.indexOf("<body")) + 1, html.lastIndexOf("</body>"));
  writeFileSync(join(ROOM, "app/layout.jsx"), layout);
  writeFileSync(join(ROOM, "app/page.jsx"), page(body));
  writeFileSync(join(ROOM, "next.config.mjs"), config);
  writeFileSync(join(ROOM, "package.json"), JSON.stringify({ private: true, type: "module" }));
  execFileSync(process.execPath, ["node_modules/next/dist/bin/next", "build", ROOM], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return ROOM;
}
