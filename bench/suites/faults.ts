import type { Outcome } from "../faults/house.ts";
import {
  corruptedCatalogue,
  deletedCatalogue,
  ending,
  fullDisk,
  killing,
  renewing,
} from "../faults/rounds.ts";
import { table } from "../figures.ts";

const ROUNDS = [
  renewing,
  () => ending(0),
  () => ending(2),
  killing,
  deletedCatalogue,
  corruptedCatalogue,
  fullDisk,
] as const;

/** What readers notice when something happens to the server: under load, one mishap after the other. About two minutes. */
export async function faultsSuite(): Promise<string> {
  const outcomes: Outcome[] = [];
  let skipped = "";
  for (const round of ROUNDS) {
    const outcome = await round();
    if (outcome) outcomes.push(outcome);
    else skipped = "\n\nThe full disk was left out: only root may mount a file system to fill.";
    console.log(outcome);
  }
  const rows = outcomes.map(({ what, requests, failures, dropped, reasons, seenAfter, note = "" }) => [
    what,
    requests,
    failures,
    dropped,
    seenAfter,
    [note, ...Object.entries(reasons).map(([reason, times]) => `${reason} ${times}`)]
      .filter(Boolean)
      .join("; "),
  ]);
  return `${table(["", "requests", "5xx", "dropped", "an edit afterwards, seen by all, ms", ""], rows)}

16 readers without a pause on connections that they keep; *dropped*: sent on a standing connection, and not answered whole.${skipped}`;
}
