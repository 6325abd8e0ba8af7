// Verifies a story's public record: node scripts/verify-record.ts <address or file of history.json> [--repository <folder>]
// Imports nothing of Stet's: what it checks is written down in docs/the-record.md.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

type Change = { at: string; kind: string; title: string; note: string };
type Version = {
  number: number;
  at: string;
  commit: string | null;
  blob: string | null;
  changes: Change[];
  redacted: boolean;
  text: { kind: string; text: string }[] | null;
  digest: string;
  previous: string | null;
  hash: string;
};
export type PublicRecord = { form: string; story: string; versions: Version[] };
export type Verdict = { sound: boolean; lines: string[] };

const sha256 = (value: unknown) => createHash("sha256").update(JSON.stringify(value)).digest("hex");

/** What is wrong with a version, by its own data and by the version before it. */
function faultsOf(version: Version, before: Version | undefined): string[] {
  const { number, at, commit, changes, redacted, text, digest, previous, hash } = version;
  const faults: string[] = [];
  if (number !== (before?.number ?? 0) + 1) faults.push("does not follow the version before it");
  if (previous !== (before?.hash ?? null)) faults.push("is not chained to the version before it");
  if (redacted) return faults;
  if (!text || sha256(text.map(({ kind, text }) => [kind, text])) !== digest)
    faults.push("its text is not the one that was sealed");
  const notes = changes.map(({ at, kind, title, note }) => [at, kind, title, note]);
  if (sha256([number, at, commit, notes, digest, previous]) !== hash)
    faults.push("its number, time, commit or notes are not those that were sealed");
  return faults;
}

/** Whether the repository has the commit, and the commit the blob. */
function faultsInGit({ commit, blob }: Version, repository: string): string[] {
  if (!commit || !blob) return [];
  try {
    const tree = execFileSync("git", ["-C", repository, "ls-tree", "-r", commit], {
      encoding: "utf8",
      maxBuffer: 2 ** 28,
    });
    return tree.includes(blob) ? [] : [`the commit ${commit} does not hold ${blob}`];
  } catch {
    return [`the repository does not have the commit ${commit}`];
  }
}

/** Checks every version and every link of a record. */
export function verify({ form, versions }: PublicRecord, repository?: string): Verdict {
  if (form !== "stet-record-1") return { sound: false, lines: [`the form ${form} is not known here`] };
  let sound = versions.length > 0;
  const lines = versions.map((version, i) => {
    const inGit = repository === undefined ? [] : faultsInGit(version, repository);
    const faults = [...faultsOf(version, versions[i - 1]), ...inGit];
    if (faults.length > 0) sound = false;
    const verdict = faults.length > 0 ? `NOT SOUND: ${faults.join("; ")}` : "sound";
    return `version ${version.number}, ${version.at}: ${verdict}${version.redacted ? " (redacted: only its link can be checked)" : ""}`;
  });
  return { sound, lines };
}

async function main([source, flag, repository]: string[]) {
  if (!source || (flag && flag !== "--repository")) {
    console.error("Give the address or the file of a history.json, and perhaps --repository <folder>.");
    process.exit(2);
  }
  const text = /^https?:/.test(source) ? await (await fetch(source)).text() : readFileSync(source, "utf8");
  const { sound, lines } = verify(JSON.parse(text), repository);
  for (const line of lines) console.log(line);
  console.log(sound ? "The record is sound." : "The record is NOT sound.");
  process.exit(sound ? 0 : 1);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await main(process.argv.slice(2));
