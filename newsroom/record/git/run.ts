import { execFile, spawn } from "node:child_process";

/** Nothing of a reader's or an editor's own configuration may change what is read, and no command may ask or lock. */
export const GIT = [
  "--no-optional-locks",
  "--no-replace-objects",
  "--literal-pathspecs",
  "-c",
  "core.quotePath=off",
  "-c",
  "log.showSignature=false",
];

/** Output of a git command. Rejects with what git said. */
export const git = (folder: string, ...args: string[]): Promise<string> =>
  new Promise((resolve, reject) => {
    execFile(
      "git",
      ["-C", folder, ...GIT, ...args],
      { maxBuffer: 64 * 1024 * 1024, timeout: 60_000 },
      (error, stdout, stderr) =>
        error ? reject(new Error(stderr.trim() || error.message, { cause: error })) : resolve(stdout),
    );
  });

/** The parts of a git command's output that NUL bytes end. Rejects where git fails. */
export async function* gitParts(folder: string, ...args: string[]): AsyncGenerator<string> {
  const child = spawn("git", ["-C", folder, ...GIT, ...args], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("close", resolve);
    child.on("error", reject);
  });
  ended.catch(() => {});
  try {
    let rest = "";
    for await (const chunk of child.stdout.setEncoding("utf8")) {
      const parts = (rest + chunk).split("\0");
      rest = parts.pop() ?? "";
      yield* parts;
    }
    if (rest) yield rest;
    const code = await ended;
    if (code !== 0) throw new Error(said.trim() || `git ${args[0]} ended with ${code}`);
  } finally {
    child.kill();
  }
}
