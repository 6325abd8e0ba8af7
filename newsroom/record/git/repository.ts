import { git } from "./run.ts";

/** The repository that holds content/. */
export type Repository = {
  root: string;
  /** Path of content/ below the root, with a closing slash; "" where content/ is the root. */
  prefix: string;
  /** Folder of git's own files. */
  gitDir: string;
  shallow: boolean;
};

/** The repository that a folder lies in; the reason where the record cannot be read. */
export async function findRepository(
  folder: string,
): Promise<{ repository: Repository } | { missing: string }> {
  try {
    const said = await git(
      folder,
      "rev-parse",
      "--show-toplevel",
      "--show-prefix",
      "--absolute-git-dir",
      "--is-shallow-repository",
    );
    const [root = "", prefix = "", gitDir = "", shallow] = said.split("\n");
    return { repository: { root, prefix, gitDir, shallow: shallow === "true" } };
  } catch (error) {
    return { missing: (error as Error).message.split("\n")[0] ?? "" };
  }
}

/** The commit that is checked out; undefined where there is none yet. */
export async function headOf({ root }: Repository): Promise<string | undefined> {
  try {
    return (await git(root, "rev-parse", "--verify", "--quiet", "HEAD^{commit}")).trim();
  } catch {
    return undefined;
  }
}

/** Whether `commit` lies on the first-parent line of HEAD: then what follows it can be added to what is known. */
export async function isOnLine({ root }: Repository, commit: string): Promise<boolean> {
  try {
    const line = await git(root, "rev-list", "--first-parent", "--boundary", `${commit}..HEAD`);
    if (line === "") return (await git(root, "rev-parse", "HEAD")).trim() === commit;
    return line.trimEnd().split("\n").at(-1) === `-${commit}`;
  } catch {
    return false;
  }
}
