import { buildCatalogue } from "./build.ts";
import type { Built } from "./builder.ts";
import { openProofreaders } from "./proofreaders.ts";

// A process of its own, started by builder.ts. It builds for nobody when the server is gone.
process.on("disconnect", () => process.exit(1));

const { contentDir, cataloguePath } = JSON.parse(process.argv[2] ?? "{}");
const proofreaders = openProofreaders(contentDir);
const say = (built: Built) => process.send?.(built, () => process.exit());
try {
  await buildCatalogue({ cataloguePath, contentDir, clock: Date.now, proofreaders });
  say({});
} catch (error) {
  say({ failed: (error as Error).message });
}
