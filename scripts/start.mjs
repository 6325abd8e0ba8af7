// `npm start` and `npm run dev`: whatever set-up is missing or stale, then the server.
import { buildBrowserElements, buildPages } from "./setup/build.mjs";
import { checkHost } from "./setup/host.mjs";
import { install } from "./setup/install.mjs";
import { fail } from "./setup/say.mjs";
import { spawnServer } from "./setup/server.mjs";

const dev = process.argv.includes("--dev");

checkHost();
try {
  await install();
  await buildBrowserElements();
  if (!dev) await buildPages();
} catch (error) {
  fail(error.message);
}

const server = dev ? spawnServer({ NODE_ENV: "development" }, "inherit", ["--dev"]) : spawnServer();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => server.kill(signal));
// Without a code it was ended by a signal: for want of memory, most of all. Whoever supervises it must not take that for a wish.
server.on("exit", (code) => process.exit(code ?? 1));
