import { spawn } from "node:child_process";
import { delimiter, resolve } from "node:path";

/** The project's own Node (see docs/decisions/0001-node-is-a-package.md). */
export const NODE = resolve("node_modules/node/bin/node");

const path = [resolve("node_modules/.bin"), process.env.PATH].join(delimiter);

/** Runs a command to its end with our tools first on PATH; rejects when it fails. */
export function run(command, args, options = {}) {
  return new Promise((done, reject) => {
    const child = spawn(command, args, {
      stdio: "inherit",
      ...options,
      env: { ...process.env, PATH: path, ...options.env },
    });
    child.on("error", reject);
    child.on("exit", (code, signal) =>
      code === 0
        ? done()
        : reject(new Error(`${command} ${args.join(" ")} ended with ${signal ?? `code ${code}`}`)),
    );
  });
}
