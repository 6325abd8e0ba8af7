import type { Objects } from "./objects.ts";
import type { Repository } from "./repository.ts";
import { git } from "./run.ts";

/** Whether a commit carries a signature, of whomever. Costs microseconds. */
export async function carriesSignature(objects: Objects, commit: string): Promise<boolean> {
  const text = (await objects.read(commit))?.toString("latin1") ?? "";
  return /\ngpgsig(?:-sha256)? /.test(text.slice(0, text.indexOf("\n\n")));
}

/**
 * Of these commits those whose signature git finds good and whose signer it knows ("G" of %G?): of an OpenPGP key that is
 * trusted, or of an SSH key in gpg.ssh.allowedSignersFile. A good signature of somebody unknown vouches for nothing.
 */
export async function verifySignatures({ root }: Repository, commits: readonly string[]): Promise<string[]> {
  const said = await git(root, "log", "--no-walk=unsorted", "--format=%G? %H", ...commits, "--");
  return said
    .split("\n")
    .filter((line) => line.startsWith("G "))
    .map((line) => line.slice(2));
}
