// `npm run crash -- [ROUNDS] [SEED]`: kill -9 of the server in the middle of subscribing and sending, 200 times.
import { crashRounds, seeded } from "./rounds.ts";

const [rounds = "200", seed = String(Date.now())] = process.argv.slice(2);
const began = Date.now();
const minutes = () => `${((Date.now() - began) / 60_000).toFixed(1)} min`;
const result = await crashRounds(Number(rounds), seeded(seed), (round) => {
  if (round % 20 === 0) process.stderr.write(`${round} rounds, ${minutes()}\n`);
});
process.stdout.write(`${JSON.stringify({ seed, took: minutes(), ...result }, null, 2)}\n`);
const { lost, twice, unsettled, mostInDoubt } = result;
process.exitCode = lost.length + twice.length + unsettled.length === 0 && mostInDoubt <= 1 ? 0 : 1;
