import type { Repository } from "./repository.ts";
import { git } from "./run.ts";

/** Ids of the articles whose files differ from what is committed. */
export async function changedFiles({ root, prefix }: Repository): Promise<string[]> {
  const folder = `${prefix}articles/`;
  const said = await git(root, "diff", "--name-only", "-z", "--no-renames", "HEAD", "--", folder);
  return said
    .split("\0")
    .filter((path) => path.startsWith(folder) && path.endsWith(".mdx"))
    .map((path) => path.slice(folder.length, -".mdx".length));
}
