import { readEnvironment } from "#platform/env.ts";
import { createLog } from "#platform/log.ts";
import { serveDevelopment } from "./dev.ts";
import { serve } from "./serve.ts";

const log = createLog((line) => process.stdout.write(line));

try {
  const serving = { environment: readEnvironment(), log };
  if (process.argv.includes("--dev")) await serveDevelopment(serving);
  else await serve(serving);
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
