import { closeSync, openSync, readdirSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { until } from "../until.ts";
import { openFullDisk } from "./full-disk.ts";
import { type House, type Outcome, openHouse } from "./house.ts";

const WORKERS = 2;
/** So many answers in a row must show an edit before all processes are known to: each connection is another one's turn. */
const ALL = WORKERS * 3;
/** Milliseconds that readers read before something happens, and after it. */
const QUIET = 1_000;

/** Lets a crowd read while something happens, and then an editor save. */
async function meanwhile(
  what: string,
  house: House,
  happens: () => Promise<string | undefined>,
): Promise<Outcome> {
  const readers = house.crowd();
  await pause(QUIET);
  const note = await happens();
  await pause(QUIET);
  const seenAfter = await house.edit(ALL).seen(60);
  return { what, ...(await readers.leave()), seenAfter, note };
}

const catalogueOf = (house: House) => join(house.stet.dataDir, "catalogue.db");
const inodeOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino;

/** Until another catalogue stands in the place of this one. */
async function rebuilt(house: House, before: number | undefined) {
  const isNew = () => {
    const now = inodeOf(catalogueOf(house));
    return now !== undefined && now !== before;
  };
  return `rebuilt in ${Math.round(await until("there is a new catalogue", isNew, 120))} ms`;
}

/** SIGHUP: each process is replaced while the others serve. */
export async function renewing(): Promise<Outcome> {
  await using house = await openHouse({ STET_WORKERS: String(WORKERS) });
  return await meanwhile("SIGHUP renews the processes", house, async () => {
    const before = new Set(house.workers());
    house.stet.child.kill("SIGHUP");
    const isRenewed = () => {
      const now = house.workers();
      return now.length === WORKERS && now.every((pid) => !before.has(pid));
    };
    return `in ${Math.round(await until("all processes are new", isRenewed, 60))} ms`;
  });
}

/** SIGTERM under load: what was sent is answered. */
export async function ending(workers: number): Promise<Outcome> {
  await using house = await openHouse(workers > 0 ? { STET_WORKERS: String(workers) } : {});
  const readers = house.crowd();
  await pause(QUIET);
  house.stet.child.kill("SIGTERM");
  await until("the server has ended", () => house.stet.child.exitCode !== null, 30);
  const what = workers > 0 ? `SIGTERM ends ${workers} processes` : "SIGTERM ends the server";
  return { what, ...(await readers.leave()), seenAfter: 0, note: `exit code ${house.stet.child.exitCode}` };
}

/** A process that serves is killed: those that it was answering are lost, and another takes its place. */
export async function killing(): Promise<Outcome> {
  await using house = await openHouse({ STET_WORKERS: String(WORKERS) });
  return await meanwhile("kill -9 of one process", house, async () => {
    const [victim = 0] = house.workers();
    process.kill(victim, "SIGKILL");
    const isReplaced = () => house.workers().length === WORKERS && !house.workers().includes(victim);
    return `replaced in ${Math.round(await until("another process is there", isReplaced, 30))} ms`;
  });
}

export async function deletedCatalogue(): Promise<Outcome> {
  await using house = await openHouse();
  return await meanwhile("the catalogue is deleted", house, async () => {
    const before = inodeOf(catalogueOf(house));
    for (const file of readdirSync(house.stet.dataDir))
      if (file.startsWith("catalogue.db")) rmSync(join(house.stet.dataDir, file));
    return await rebuilt(house, before);
  });
}

export async function corruptedCatalogue(): Promise<Outcome> {
  await using house = await openHouse();
  return await meanwhile("the catalogue is overwritten", house, async () => {
    const before = inodeOf(catalogueOf(house));
    const file = openSync(catalogueOf(house), "r+");
    writeSync(file, Buffer.alloc(statSync(catalogueOf(house)).size, "x"));
    closeSync(file);
    return await rebuilt(house, before);
  });
}

/** STET_DATA has no room left: pages stay up; what was saved meanwhile is seen when there is room again. */
export async function fullDisk(): Promise<Outcome | undefined> {
  using disk = openFullDisk();
  if (!disk) return undefined;
  await using house = await openHouse({ STET_DATA: disk.folder });
  const readers = house.crowd();
  await pause(QUIET);
  disk.fill();
  const edit = house.edit();
  await pause(3 * QUIET);
  disk.release();
  const seenAfter = await edit.seen(60);
  const isAlive = house.stet.child.exitCode === null;
  return {
    what: "STET_DATA is full",
    ...(await readers.leave()),
    seenAfter,
    note: isAlive ? "saved meanwhile, seen after room was made" : "ended",
  };
}
