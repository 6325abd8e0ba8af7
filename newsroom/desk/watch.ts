import { watch } from "node:fs";
import { join } from "node:path";
import { watchEachFolder } from "./watch-each.ts";

export type Watched = {
  /** Absolute paths that changed: files, and folders that came or went with all that lies in them. */
  onChange: (paths: string[]) => void;
  /** Changes may have been missed: what lies in the folder must be compared. */
  onGap: () => void;
  /** Nothing will be told any more. */
  onLost: (reason: string) => void;
};

/** Watches everything below a folder. Returns the function that ends it; rejects, with what to do, where that is not possible. */
export function watchFolder(folder: string, watched: Watched): Promise<() => void> {
  return process.platform === "linux" ? watchEachFolder(folder, watched) : watchWhole(folder, watched);
}

/** Where the system itself watches a whole tree (macOS, Windows). */
async function watchWhole(folder: string, { onChange, onGap, onLost }: Watched): Promise<() => void> {
  const watching = watch(folder, { recursive: true }, (_, name) =>
    name === null ? onGap() : onChange([join(folder, name)]),
  );
  watching.on("error", (error) => onLost(error.message));
  return () => watching.close();
}
