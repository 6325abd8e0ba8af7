import { hash } from "node:crypto";
import type { Unit } from "./record.ts";

const sha256 = (text: string) => hash("sha256", text, "hex");

/** SHA-256 of a version's text: its units as JSON pairs of kind and text, in their order, in UTF-8. */
export const digestOf = (units: readonly Pick<Unit, "kind" | "text">[]): string =>
  sha256(JSON.stringify(units.map(({ kind, text }) => [kind, text])));

/** What a link of the chain vouches for. */
export type Sealed = {
  number: number;
  at: string;
  commit?: string;
  changes: readonly { at: string; kind: string; title: string; note: string }[];
  digest: string;
  previous: string | null;
};

/** SHA-256 of a version and of the link before it: no version can be altered, dropped or put in without changing all later ones. */
export const seal = ({ number, at, commit, changes, digest, previous }: Sealed): string =>
  sha256(
    JSON.stringify([
      number,
      at,
      commit ?? null,
      changes.map(({ at, kind, title, note }) => [at, kind, title, note]),
      digest,
      previous,
    ]),
  );
