import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import type { Environment } from "./env.ts";

const { R_OK, W_OK, X_OK } = constants;

/** Makes the data folder where it is missing. Throws, with the setting's name and what to do, where a folder cannot be used. */
export function checkFolders({ contentDir, dataDir }: Pick<Environment, "contentDir" | "dataDir">) {
  if (!statSync(contentDir, { throwIfNoEntry: false })?.isDirectory())
    throw new Error(
      `STET_CONTENT: there is no folder ${contentDir}; it must be the one that holds newspaper.yaml and articles/`,
    );
  try {
    mkdirSync(dataDir, { recursive: true });
    accessSync(dataDir, R_OK | W_OK | X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new Error(
      `STET_DATA: ${dataDir} is no folder that can be written to (${code}); it must be one of the server's own`,
    );
  }
}
