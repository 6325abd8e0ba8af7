// `npm start` and `npm run dev`: whatever set-up is missing or stale, then the server.
import { spawn } from "node:child_process";
import { buildBrowserElements, buildPages } from "./setup/build.mjs";
import { checkHost } from "./setup/host.mjs";
import { install } from "./setup/install.mjs";
import { NODE } from "./setup/run.mjs";
import { fail } from "./setup/say.mjs";
import { SERVER_ARGS, SERVER_ENV } from "./setup/server.mjs";

const dev = process.argv.includes("--dev");

checkHost();
try {
  await install();
  await buildBrowserElements();
  if (!dev) await buildPages();
} catch (error) {
  fail(error.message);
}

const server = spawn(NODE, [...SERVER_ARGS, ...(dev ? ["--dev"] : [])], {
  stdio: "inherit",
  env: { ...process.env, ...SERVER_ENV, NODE_ENV: dev ? "development" : "production" },
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code) => process.exit(code ?? 0));
