import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openRecord } from "../fixtures/open.ts";
import { makeRepository, type Repository } from "../fixtures/repository.ts";

const ID = "2017/03/02/story";

/** A key for SSH signatures; git trusts it where it is told to. */
function makeKey({ root, git }: Repository, name: string, isTrusted: boolean) {
  const key = join(root, ".git", name);
  execFileSync("ssh-keygen", ["-q", "-t", "ed25519", "-N", "", "-C", name, "-f", key]);
  const signers = join(root, ".git", "signers");
  if (isTrusted) writeFileSync(signers, `editor@proof.example ${readFileSync(`${key}.pub`, "utf8")}`);
  git("config", "gpg.format", "ssh");
  git("config", "gpg.ssh.allowedSignersFile", signers);
  return key;
}

const sign = ({ git }: Repository, key: string) => {
  git("add", "-A");
  git("-c", `user.signingKey=${key}`, "commit", "-q", "-S", "-m", "Signed");
};

it("a version is verified where git knows whose signature its commit carries, and only there", async () => {
  using repository = makeRepository();
  const trusted = makeKey(repository, "trusted", true);
  const stranger = makeKey(repository, "stranger", false);
  repository.write(ID, { body: "Nobody signed." });
  repository.commit();
  repository.write(ID, { body: "The editor signed." });
  sign(repository, trusted);
  repository.write(ID, { body: "Somebody signed." });
  sign(repository, stranger);
  await using opened = await openRecord(repository);
  const signed = () => opened.record.versions(ID)?.versions.map((version) => version.signed);
  await opened.until(() => signed()?.includes(true));
  expect(signed()).toEqual([false, true, false]);
  repository.write(ID, { body: "The editor signed again." });
  sign(repository, trusted);
  await opened.until(() => signed()?.[0]);
  expect(signed()).toEqual([true, false, true, false]);
  expect(opened.record.chain(ID)?.links.map((link) => link.signed)).toEqual([false, true, false, true]);
});

it("a key that was not known before is asked for again at the next start", async () => {
  using repository = makeRepository();
  const key = makeKey(repository, "key", false);
  for (const body of ["One.", "Two."]) {
    repository.write(ID, { body });
    sign(repository, key);
  }
  const dataDir = join(repository.root, ".git", "data");
  {
    await using opened = await openRecord(repository, dataDir);
    const versions = await opened.until(() => opened.record.versions(ID)?.versions);
    expect(versions.map(({ signed }) => signed)).toEqual([false, false]);
  }
  writeFileSync(
    join(repository.root, ".git", "signers"),
    `editor@proof.example ${readFileSync(`${key}.pub`, "utf8")}`,
  );
  await using opened = await openRecord(repository, dataDir);
  await opened.until(() => opened.record.versions(ID)?.versions.every(({ signed }) => signed));
});
