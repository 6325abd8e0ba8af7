import { readEnvironment } from "#platform/env.ts";
import { createLog } from "#platform/log.ts";
import { serve } from "./serve.ts";

const log = createLog((line) => process.stdout.write(line));

try {
  await serve({ environment: readEnvironment(), log, dev: process.argv.includes("--dev") });
} catch (error) {
  process.stderr.write(`stet: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
}
