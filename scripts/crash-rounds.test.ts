import { expect, it } from "vitest";
import { crashRounds, seeded } from "../bench/crash/rounds.ts";

// `npm run crash` does 200 rounds of the same.
const ROUNDS = 4;

it("kill -9 in the middle loses nothing that was acknowledged, and sends nothing twice", async () => {
  const result = await crashRounds(ROUNDS, seeded("bounded"));
  expect(result).toMatchObject({ rounds: ROUNDS, lost: [], twice: [], unsettled: [] });
  expect(result.asked).toBeGreaterThan(0);
  expect(result.mostInDoubt).toBeLessThanOrEqual(1);
}, 120_000);
