// Bundles browser/ into public/browser/, each file named by its hash, and writes where they are to manifest.json.
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";

const OUT = "public/browser";
const TARGET = ["chrome123", "firefox128", "safari17.5"];

/** `theme` is a classic script, since it must run before the page is drawn; `reader` and `app` are modules; `worker` is what /sw.js imports. */
const ENTRIES = { theme: "iife", reader: "esm", app: "esm", worker: "iife" } as const;

rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
const manifest: Record<string, string> = {};
for (const [name, format] of Object.entries(ENTRIES)) {
  const { metafile } = await build({
    entryPoints: [`browser/${name}.ts`],
    outdir: OUT,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    minify: true,
    format,
    splitting: format === "esm",
    target: TARGET,
    legalComments: "none",
    metafile: true,
    logLevel: "warning",
  });
  const entry = Object.entries(metafile.outputs).find(
    ([, { entryPoint }]) => entryPoint === `browser/${name}.ts`,
  );
  const [file = ""] = entry ?? [];
  manifest[name] = `/browser/${basename(file)}`;
}
writeFileSync(`${OUT}/manifest.json`, `${JSON.stringify(manifest, null, 2)}\n`);
