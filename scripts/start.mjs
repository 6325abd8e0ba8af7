// `npm start` and `npm run dev`: whatever set-up is missing or stale, then the server.
import { spawn } from "node:child_process";
import { buildBrowserElements, buildPages } from "./setup/build.mjs";
import { checkHost } from "./setup/host.mjs";
import { install } from "./setup/install.mjs";
import { NODE } from "./setup/run.mjs";
import { fail } from "./setup/say.mjs";

const dev = process.argv.includes("--dev");

checkHost();
try {
  await install();
  await buildBrowserElements();
  if (!dev) await buildPages();
} catch (error) {
  fail(error.message);
}

const server = spawn(NODE, ["server/main.ts", ...(dev ? ["--dev"] : [])], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: dev ? "development" : "production", NEXT_TELEMETRY_DISABLED: "1" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
